package org.xinglin.ledger;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.BatchRequest;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.Contract;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.ReadonlyTransactionManager;
import org.xinglin.chain.ChainException;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.bindings.ProofOfRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.settings.NodeAddresses;

/** A chain with our contracts whose clock stands until it is moved, and which takes many acts at once. */
final class ManualChain implements AutoCloseable {
    private static final long START = 1_900_000_000; // a day in the year 2030
    private static final long GAS = 2_000_000;
    /** What a call may use for each of its bytes: long ones do much. */
    private static final long GAS_A_BYTE = 1_000;

    private static final int BATCH = 100; // the node takes no longer ones
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final AtomicLong now = new AtomicLong(START);
    private final EmbeddedChain chain;
    private final Web3j web3j;
    private final Rpc rpc;
    private final NodeAddresses node;
    private final Bound contracts;
    private final Map<String, TestSigner> signers = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Long> nonces = new HashMap<>();
    private final Map<BigInteger, Long> times = new HashMap<>();

    /** What an act does to a model of the contract. @return whether the contract must accept it */
    @FunctionalInterface
    interface Effect {
        boolean at(long time);
    }

    /** @param actor the word that its key is made from */
    record Act(String what, String actor, Contract contract, RemoteFunctionCall<?> call, Effect effect) {}

    /** What became of an act in a block of this time. */
    record Done(Act act, TransactionReceipt receipt, long time) {}

    private ManualChain(Path home) throws IOException, ChainException {
        chain = EmbeddedChain.start(
                ChainSettings.in(home).withIdleBlock(Duration.ZERO).withClock(() -> Instant.ofEpochSecond(now.get())));
        web3j = Web3j.build(new HttpService(chain.httpUri().toString()));
        List<Abi> abis = List.of(
                Abi.of("Consortium"), Abi.of("MedicalAccess"), Abi.of("FederationLedger"), Abi.of("ProofOfRole"));
        rpc = new Rpc(web3j, chain.httpUri().toString(), new ContractErrors(abis));
        node = deploy();
        contracts = Bound.of(node.contracts(), web3j);
    }

    static ManualChain start(Path home) throws IOException, ChainException {
        return new ManualChain(home);
    }

    NodeAddresses node() {
        return node;
    }

    Bound contracts() {
        return contracts;
    }

    ProofOfRole roles() {
        String address = contracts.addresses().roleProofs().orElseThrow().text();
        return ProofOfRole.load(address, web3j, new ReadonlyTransactionManager(web3j, address), Deployer.freeGas());
    }

    /** A dry run on the head block. @throws Failed Refused with the error's name */
    void tries(String actor, Contract contract, RemoteFunctionCall<?> call) throws Failed {
        new ContractReader(rpc, signer(actor).account()).run(contract, call.encodeFunctionCall());
    }

    long now() {
        return now.get();
    }

    void pass(long seconds) {
        now.addAndGet(seconds);
    }

    String address(String actor) {
        return addresses.computeIfAbsent(actor, word -> signer(word).account().text());
    }

    /** Made once: keys and addresses are slow to derive. */
    TestSigner signer(String actor) {
        return signers.computeIfAbsent(actor, TestSigner::of);
    }

    /** Sends all without waiting in between. @return what became of them in the order of the chain */
    List<Done> run(List<Act> acts) throws Failed {
        List<String> hashes = new ArrayList<>();
        for (Act act : acts) {
            hashes.add(send(act));
        }
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            TransactionReceipt receipt = receipt(hashes.get(i));
            done.add(new Done(acts.get(i), receipt, time(receipt.getBlockNumber())));
        }
        done.sort(Comparator.comparing((Done one) -> one.receipt().getBlockNumber())
                .thenComparing(one -> one.receipt().getTransactionIndex()));
        return done;
    }

    /** The raw answers of views on the head block. */
    List<String> ask(Contract contract, List<RemoteFunctionCall<?>> questions) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += BATCH) {
            BatchRequest batch = web3j.newBatch();
            for (RemoteFunctionCall<?> question : questions.subList(from, Math.min(from + BATCH, questions.size()))) {
                String data = question.encodeFunctionCall();
                Transaction call =
                        Transaction.createEthCallTransaction(address("nobody"), contract.getContractAddress(), data);
                batch.add(web3j.ethCall(call, DefaultBlockParameterName.LATEST));
            }
            for (Response<?> response : batch.send().getResponses()) {
                answers.add((String) response.getResult());
            }
        }
        return answers;
    }

    @Override
    public void close() {
        web3j.shutdown();
        chain.close();
    }

    private NodeAddresses deploy() throws IOException {
        Credentials admin = Credentials.create(TestSigner.of("administrator").keys());
        RawTransactionManager sender = new RawTransactionManager(web3j, admin, chain.chainId(), 400, 25);
        return TestChain.addresses(
                chain.httpUri(), chain.webSocketUri(), new Deployer(web3j, sender, Deployer.freeGas()).deploy(true));
    }

    private String send(Act act) throws Failed {
        TestSigner signer = signer(act.actor());
        Long known = nonces.get(act.actor());
        long nonce = known == null ? nonce(signer) : known;
        nonces.put(act.actor(), nonce + 1);
        String data = act.call().encodeFunctionCall();
        RawTransaction transaction = RawTransaction.createTransaction(
                chain.chainId(),
                BigInteger.valueOf(nonce),
                BigInteger.valueOf(Math.max(GAS, data.length() / 2 * GAS_A_BYTE)),
                act.contract().getContractAddress(),
                BigInteger.ZERO,
                data,
                BigInteger.ZERO,
                BigInteger.ZERO);
        return rpc.ask(web3j.ethSendRawTransaction(new TransactionSigner(signer).sign(transaction)))
                .getTransactionHash();
    }

    private long nonce(TestSigner signer) throws Failed {
        return rpc.ask(web3j.ethGetTransactionCount(signer.account().text(), DefaultBlockParameterName.PENDING))
                .getTransactionCount()
                .longValueExact();
    }

    private TransactionReceipt receipt(String hash) throws Failed {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            Optional<TransactionReceipt> found =
                    rpc.ask(web3j.ethGetTransactionReceipt(hash)).getTransactionReceipt();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("no receipt of " + hash);
    }

    private long time(BigInteger block) throws Failed {
        Long known = times.get(block);
        if (known != null) {
            return known;
        }
        long time = rpc.ask(web3j.ethGetBlockByNumber(DefaultBlockParameter.valueOf(block), false))
                .getBlock()
                .getTimestamp()
                .longValueExact();
        times.put(block, time);
        return time;
    }
}
