package org.xinglin.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.web3j.abi.EventEncoder;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.Log;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Member.Status;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.KeyProof;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** Members on the contract {@code Consortium}; each proves its key as it registers it. */
final class Web3jMemberRegistry implements MemberRegistry {
    private static final String REGISTERED = EventEncoder.encode(Consortium.MEMBERREGISTERED_EVENT);
    /** Consortium.Status in its order; the first stands for strangers. */
    private static final List<Status> STATUS = List.of(Status.REMOVED, Status.PENDING, Status.ACTIVE, Status.REMOVED);

    private final Bound contracts;
    private final KeyProver prover;
    private final ContractReader reader;
    private final LedgerSender sender;
    private final LogSearch logs;

    Web3jMemberRegistry(Bound contracts, KeyProver prover, ContractReader reader, LedgerSender sender, LogSearch logs) {
        this.contracts = contracts;
        this.prover = prover;
        this.reader = reader;
        this.sender = sender;
        this.logs = logs;
    }

    @Override
    public Digest register(Role role, String name, EncryptionKey key) throws Failed {
        return enter(
                name,
                contract().register(ChainWords.code(role), name, key.value().bytes(), "", proof()));
    }

    @Override
    public Digest registerUnder(WalletAddress hospital, Role role, String name, EncryptionKey key) throws Failed {
        byte[] bytes = key.value().bytes();
        return enter(name, contract().registerUnder(hospital.text(), ChainWords.code(role), name, bytes, "", proof()));
    }

    @Override
    public Digest admit(WalletAddress account) throws Failed {
        return sender.send(contract(), contract().admit(account.text()));
    }

    @Override
    public Digest remove(WalletAddress account) throws Failed {
        return sender.send(contract(), contract().remove(account.text()));
    }

    @Override
    public Digest rotateKey(EncryptionKey key) throws Failed {
        return sender.send(contract(), contract().rotateKey(key.value().bytes(), proof()));
    }

    @Override
    public List<Member> members() throws Failed {
        Map<WalletAddress, Consortium.Member> entries = new LinkedHashMap<>();
        for (Log log : logs.everywhere(contract().getContractAddress(), REGISTERED)) {
            WalletAddress account = new WalletAddress(Consortium.getMemberRegisteredEventFromLog(log).account);
            entries.put(account, entry(account));
        }
        Map<WalletAddress, Status> statuses = new HashMap<>();
        entries.forEach((account, entry) -> statuses.put(account, status(entry)));
        List<Member> members = new ArrayList<>();
        entries.forEach((account, entry) -> {
            boolean orphan = ChainWords.somebody(entry.hospital)
                    .filter(hospital -> statuses.get(hospital) != Status.ACTIVE)
                    .isPresent();
            member(account, entry, orphan).ifPresent(members::add);
        });
        return members;
    }

    @Override
    public Optional<Member> find(WalletAddress account) throws Failed {
        Consortium.Member entry = entry(account);
        boolean orphan = status(entry) == Status.ACTIVE
                && !reader.isTrue(contract(), contract().isActive(account.text()));
        return member(account, entry, orphan);
    }

    private Digest enter(String name, RemoteFunctionCall<?> registration) throws Failed {
        try {
            return sender.send(contract(), registration);
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Refused refused
                    && refused.reason().equals("AlreadyRegistered")) {
                throw new Failed(new Failure.Conflicting(Conflict.ALREADY_REGISTERED, name), failed);
            }
            throw failed;
        }
    }

    private byte[] proof() {
        Contracts addresses = contracts.addresses();
        return prover.prove(addresses.chainId(), addresses.consortium()).bytes();
    }

    private Consortium.Member entry(WalletAddress account) throws Failed {
        return (Consortium.Member) reader.read(contract(), contract().memberOf(account.text()));
    }

    private static Optional<Member> member(WalletAddress account, Consortium.Member entry, boolean orphan) {
        Status status = status(entry);
        return ChainWords.role(entry.role)
                .map(role -> new Member(
                        account,
                        role,
                        entry.displayName,
                        new EncryptionKey(Digest.of(entry.encryptionKey)),
                        orphan && status == Status.ACTIVE ? Status.ORPHANED : status,
                        ChainWords.somebody(entry.hospital),
                        proof(entry)));
    }

    private static Optional<KeyProof> proof(Consortium.Member entry) {
        return entry.keyProof.length == KeyProof.LENGTH ? Optional.of(KeyProof.of(entry.keyProof)) : Optional.empty();
    }

    private static Status status(Consortium.Member entry) {
        return STATUS.get(entry.status.intValueExact());
    }

    private Consortium contract() {
        return contracts.consortium();
    }
}
