package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.horizen.evm.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.utils.Async;
import org.xinglin.chain.ChainException;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.chain.genesis.GenesisPlan;
import org.xinglin.contracts.Deployer;
import org.xinglin.contracts.Deployment;

/** The embedded chain with our contracts, whose sealer stops in the middle of a block when it is told to. */
final class HeldChain implements AutoCloseable {
    private static final String NOBODY = "0x00000000000000000000000000000000000000b1";
    private static final BigInteger TRANSFER_GAS = BigInteger.valueOf(21_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Credentials STRANGER = Credentials.create("2");
    private static final BigInteger ETHER = BigInteger.TEN.pow(18);

    private final EmbeddedChain chain;
    private final Web3j web3j;
    private final RawTransactionManager stranger;
    private final Deployment deployment;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean sealing;

    private HeldChain(Path home) throws IOException, ChainException {
        GenesisPlan plan =
                GenesisPlan.free(ChainSettings.CHAIN_ID).withPrefunded(List.of(new Address(STRANGER.getAddress())));
        chain = EmbeddedChain.start(ChainSettings.in(home)
                .withGenesis(plan)
                .withIdleBlock(Duration.ZERO)
                .withClock(this::time));
        web3j = Web3j.build(new HttpService(chain.httpUri().toString()), 50, Async.defaultExecutorService());
        stranger = new RawTransactionManager(web3j, STRANGER, chain.chainId(), 200, 50);
        deployment = new Deployer(web3j, stranger, Deployer.freeGas()).deploy(true);
    }

    static HeldChain start(Path home) throws IOException, ChainException {
        return new HeldChain(home);
    }

    /** Where it is, for {@code --node}; there is nothing behind the other addresses. */
    Path addresses(Path file) throws IOException {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("chain", chain.httpUri().toString())
                .put("chainFeed", chain.webSocketUri().toString())
                .put("ipfs", "http://127.0.0.1:1")
                .put("edge", "127.0.0.1:1")
                .put("coordinator", NOBODY)
                .putObject("deployment")
                .put("chainId", deployment.chainId())
                .put("consortium", deployment.consortium())
                .put("medicalAccess", deployment.medicalAccess())
                .put("federationLedger", deployment.federationLedger())
                .put("block", deployment.block());
        return Files.writeString(file, root.toString());
    }

    /** A higher fee than nothing has to be paid for. */
    void fund(String account) throws IOException {
        receipt(stranger.sendTransaction(BigInteger.ZERO, TRANSFER_GAS, account, "", ETHER)
                .getTransactionHash());
    }

    /** From now on what is sent waits in the pool: a stranger's transaction is being sealed and does not come to an end. */
    void hold() {
        sealing = false;
        gate = new CountDownLatch(1);
        CompletableFuture<Void> sent = CompletableFuture.runAsync(
                this::sendAnything, work -> Thread.ofVirtual().start(work)); // it is answered after the release
        await("the sealer is held", () -> sealing || sent.isCompletedExceptionally());
        assertThat(sent).as("the stranger's transaction").isNotCompletedExceptionally();
    }

    private void sendAnything() {
        try {
            stranger.sendTransaction(BigInteger.ZERO, TRANSFER_GAS, NOBODY, "", BigInteger.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void release() {
        gate.countDown();
    }

    /** Until the pool holds one transaction more of the account than the blocks do. */
    void awaitWaiting(String account) {
        await("a transaction waits", () -> {
            try {
                return count(account, DefaultBlockParameterName.PENDING)
                                .compareTo(count(account, DefaultBlockParameterName.LATEST))
                        > 0;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    TransactionReceipt receipt(String hash) {
        await("a receipt of " + hash, () -> isInABlock(hash));
        try {
            return web3j.ethGetTransactionReceipt(hash)
                    .send()
                    .getTransactionReceipt()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    boolean isInABlock(String hash) {
        try {
            return web3j.ethGetTransactionReceipt(hash)
                    .send()
                    .getTransactionReceipt()
                    .isPresent();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        release();
        web3j.shutdown();
        chain.close();
    }

    private BigInteger count(String account, DefaultBlockParameterName at) throws IOException {
        return web3j.ethGetTransactionCount(account, at).send().getTransactionCount();
    }

    private Instant time() {
        if (gate.getCount() > 0 && Thread.currentThread().getName().equals("chain-sealer")) {
            sealing = true;
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return Instant.now();
    }

    private static void await(String what, java.util.function.BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not in time: " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
