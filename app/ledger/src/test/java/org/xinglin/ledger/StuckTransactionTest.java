package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.horizen.evm.Address;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.chain.genesis.GenesisPlan;
import org.xinglin.contracts.Deployer;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.Approvals;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.settings.NodeAddresses;

/** A transaction that no block takes: sped up, cancelled, and what the waiting caller is told. */
class StuckTransactionTest {
    private static final long CHAIN_ID = 20_262;
    private static final TestSigner HOSPITAL = TestSigner.of("hospital in a queue");
    private static final TestSigner OTHER = TestSigner.of("who holds the queue up");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Holds the sealer up inside its question for the time. */
    private final CountDownLatch gate = new CountDownLatch(1);

    private volatile boolean held;
    private volatile boolean sealing;
    private final SentInMemory journal = new SentInMemory();
    private EmbeddedChain chain;
    private NodeAddresses addresses;
    private LedgerConnection connection;
    private LedgerConnection other;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        GenesisPlan plan = GenesisPlan.free(CHAIN_ID).withPrefunded(List.of(evm(HOSPITAL), evm(OTHER)));
        chain = EmbeddedChain.start(ChainSettings.in(home)
                .withIdleBlock(Duration.ZERO)
                .withGenesis(plan)
                .withClock(this::time));
        addresses = TestChain.addresses(chain.httpUri(), chain.webSocketUri(), deploy(chain.httpUri()));
        connection = LedgerConnection.open(addresses, HOSPITAL, new Approvals(), journal);
        other = LedgerConnection.open(addresses, OTHER);
    }

    @AfterEach
    void stop() {
        release();
        connection.close();
        other.close();
        chain.close();
    }

    @Test
    void aSpedUpTransactionIsWaitedForUnderItsNewName() throws Exception {
        CompletableFuture<Digest> waiting = stuck();
        SentTransaction first = await(1).getFirst();
        assertThat(connection.pending().refresh())
                .extracting(SentTransaction::hash)
                .containsExactly(first.hash());
        Digest second = connection.pending().speedUp(first.hash());
        release();
        assertThat(waiting.get()).isEqualTo(second).isNotEqualTo(first.hash());
        assertThat(state(first.hash())).isEqualTo(State.REPLACED);
        assertThat(state(second)).isEqualTo(State.DONE);
        assertThat(connection.members().find(HOSPITAL.account())).isPresent();
        assertThat(connection.pending().refresh()).isEmpty();
        SentTransaction sped = journal.find(second).orElseThrow();
        assertThat(sped.nonce()).isEqualTo(first.nonce());
        assertThat(sped.fee().highest()).isGreaterThan(first.fee().highest());
        assertThat(sped.what()).isEqualTo("Consortium.register").isEqualTo(first.what());
    }

    @Test
    void aCancelledTransactionDoesNothingAndItsCallerIsToldSo() throws Exception {
        CompletableFuture<Digest> waiting = stuck();
        SentTransaction first = await(1).getFirst();
        Digest cancellation = connection.pending().cancel(first.hash());
        release();
        assertThatThrownBy(waiting::get)
                .cause()
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.failure).isEqualTo(new Failure.Cancelled()));
        assertThat(connection.members().find(HOSPITAL.account())).isEmpty();
        assertThat(state(cancellation)).isEqualTo(State.DONE);
    }

    @Test
    void whatStandsInABlockCanNotBeReplacedAndAStrangersNeither() throws Failed {
        Digest done = connection.members().register(Role.HOSPITAL, "Hospital", new EncryptionKey(Words.digest("key")));
        failsWith(() -> connection.pending().speedUp(done), "XL-ALREADY-DONE");
        failsWith(() -> connection.pending().cancel(Words.digest("never sent")), "XL-UNKNOWN-TRANSACTION");
        failsWith(() -> other.pending().cancel(done), "XL-UNKNOWN-TRANSACTION");
    }

    /** Another's transaction is being sealed and does not come to an end; ours waits behind it. */
    private CompletableFuture<Digest> stuck() {
        held = true;
        CompletableFuture<Digest> holding = register(other, "other");
        while (!sealing && !holding.isDone()) {
            LockSupport.parkNanos(1_000_000);
        }
        return register(connection, "hospital");
    }

    private Instant time() {
        if (held && Thread.currentThread().getName().equals("chain-sealer")) {
            sealing = true;
            awaitRelease();
        }
        return Instant.now();
    }

    private void release() {
        held = false;
        gate.countDown();
    }

    private void awaitRelease() {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<SentTransaction> await(int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            List<SentTransaction> sent = journal.latest(count);
            if (sent.size() == count && isInThePool(sent.getFirst())) {
                return sent;
            }
            LockSupport.parkNanos(5_000_000);
        }
        throw new AssertionError("nothing was sent");
    }

    private boolean isInThePool(SentTransaction sent) {
        Web3j web3j = Web3j.build(new HttpService(chain.httpUri().toString()));
        try {
            return web3j.ethGetTransactionByHash(sent.hash().hex())
                    .send()
                    .getTransaction()
                    .isPresent();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        } finally {
            web3j.shutdown();
        }
    }

    private State state(Digest hash) {
        return journal.find(hash).orElseThrow().fate().state();
    }

    /** A failure on its way through a future. */
    private static final class Stopped extends RuntimeException {
        private final transient Failure failure;

        Stopped(Failed failed) {
            super(failed);
            failure = failed.failure();
        }
    }

    private static CompletableFuture<Digest> register(LedgerConnection console, String name) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return console.members().register(Role.HOSPITAL, name, new EncryptionKey(Words.digest(name)));
                    } catch (Failed failed) {
                        throw new Stopped(failed);
                    }
                },
                work -> Thread.ofVirtual().start(work));
    }

    private static void failsWith(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(code));
    }

    private static Address evm(TestSigner signer) {
        return new Address(signer.account().text());
    }

    private static org.xinglin.contracts.Deployment deploy(URI http) throws java.io.IOException {
        Web3j web3j = Web3j.build(new HttpService(http.toString()), 50, org.web3j.utils.Async.defaultExecutorService());
        Credentials admin = Credentials.create(TestSigner.of("administrator").keys());
        RawTransactionManager sender = new RawTransactionManager(web3j, admin, CHAIN_ID, 200, 50);
        var deployment = new Deployer(web3j, sender, Deployer.freeGas()).deploy(true);
        web3j.shutdown();
        return deployment;
    }
}
