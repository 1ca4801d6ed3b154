package org.xinglin.chain.interop;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who and what there is on both nodes: accounts with and without a balance, and the contracts so far. */
final class World {
    static final long CHAIN_ID = 20_260;

    private static final int WALLETS = 8;
    private static final int MORTALS = 40;
    private static final List<String> OURS = List.of("Consortium", "MedicalAccess", "FederationLedger");

    private final Random random;
    private final List<Wallet> wallets = new ArrayList<>();
    private final List<String> contracts = new ArrayList<>();
    private final List<String> mortals = new ArrayList<>();
    private final Map<String, String> specimens = new LinkedHashMap<>();
    private final Map<String, OurContract> ours = new LinkedHashMap<>();
    private final Wallet poor;
    private final ContractCalls calls;

    /** @param now in seconds */
    World(Random random, Peer asked, long now) throws IOException {
        this.random = random;
        for (int i = 0; i < WALLETS; i++) {
            wallets.add(new Wallet(new BigInteger(250, random), CHAIN_ID));
        }
        poor = new Wallet(new BigInteger(250, random), CHAIN_ID);
        for (String name : OURS) {
            ours.put(name, OurContract.read(name));
        }
        calls = new ContractCalls(random, wallets, asked, now);
    }

    /** Those with a balance. */
    List<Wallet> wallets() {
        return wallets;
    }

    Wallet poor() {
        return poor;
    }

    /** Grows with each deployment that {@link #deployed} is told of. */
    List<String> contracts() {
        return contracts;
    }

    String contract() {
        return contracts.get(random.nextInt(contracts.size()));
    }

    void deployed(String address) {
        contracts.add(address);
    }

    String specimen(String name) {
        String address = specimens.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no specimen " + name);
        }
        return address;
    }

    String mortal() {
        return mortals.get(random.nextInt(mortals.size()));
    }

    /** A call of one of the product's contracts. */
    Draft ourCall(Wallet sender) {
        String name = OURS.get(random.nextInt(OURS.size()));
        return calls.next(contractOf(name), specimen(name), sender);
    }

    /** Deploys what the transactions then use, through whatever sends a draft and tells the contract's address. */
    void furnish(Deployment deployment) {
        Map<String, Assembly> small = Map.of(
                "reverter", Specimens.reverter(),
                "prober", Specimens.prober(),
                "recursion", Specimens.recursion(),
                "factory", Specimens.factory(),
                "keeper", Specimens.keeper(),
                "ledger", Specimens.ledger(),
                "mortal", Specimens.mortal());
        small.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            String code = new Assembly().deploying(entry.getValue());
            specimens.put(entry.getKey(), deployment.deploy(Draft.deployment(code), wallets.getFirst()));
        });
        String mortal = new Assembly().deploying(Specimens.mortal());
        for (int i = 0; i < MORTALS; i++) {
            mortals.add(deployment.deploy(Draft.deployment(mortal), wallets.getFirst()));
        }
        contracts.addAll(specimens.values());
        for (OurContract contract : ours.values()) {
            String first =
                    contract.name().equals(OURS.getFirst()) ? wallets.getFirst().address() : specimen(OURS.getFirst());
            Draft draft = Draft.deployment(ContractCalls.deployment(contract, first, true))
                    .withGas(8_000_000);
            specimens.put(contract.name(), deployment.deploy(draft, wallets.getFirst()));
        }
    }

    /** The first calls: everybody becomes a member. */
    List<Draft> registrations() {
        OurContract consortium = contractOf(OURS.getFirst());
        String address = specimen(OURS.getFirst());
        return wallets.stream()
                .map(wallet ->
                        Draft.call(address, calls.input(consortium, consortium.function("register"), address, wallet)))
                .toList();
    }

    private OurContract contractOf(String name) {
        OurContract contract = ours.get(name);
        if (contract == null) {
            throw new IllegalArgumentException("no contract " + name);
        }
        return contract;
    }

    /** Deploys on both nodes. */
    @FunctionalInterface
    interface Deployment {
        String deploy(Draft draft, Wallet sender);
    }
}
