package org.xinglin.chain.engine;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.SenderRecovery;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.block.TransactionDecoder;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.consensus.ValidatorKey;
import org.xinglin.chain.evm.StateStore;
import org.xinglin.chain.evm.TransactionRules;
import org.xinglin.chain.evm.WorldState;
import org.xinglin.chain.pool.TransactionPool;
import org.xinglin.chain.store.BlockStore;

/** A running chain: takes transactions, seals them, and answers questions. Thread-safe. */
public final class ChainEngine implements AutoCloseable {
    /** A hash is answered after this even if its block is still being made. */
    private static final long SEAL_WAIT_SECONDS = 10;

    private final long chainId;
    private final Blockchain chain;
    private final BlockProducer producer;
    private final TransactionPool pool = new TransactionPool();
    private final Sealer sealer;

    private ChainEngine(long chainId, Blockchain chain, ValidatorKey key, Duration idleBlock, InstantSource clock) {
        this.chainId = chainId;
        this.chain = chain;
        this.producer = new BlockProducer(chain, key, clock);
        this.sealer = new Sealer(chain, producer, pool, idleBlock);
    }

    /** Opens the folder's chain and starts sealing; the block file is opened first and locks the folder. */
    public static ChainEngine start(Path home, long chainId, Duration idleBlock, InstantSource clock)
            throws IOException, DamagedChainException {
        Thread.ofPlatform().daemon().name("chain-warm-up").start(SenderRecovery::prepare);
        BlockStore blocks = BlockStore.open(home);
        StateStore states = null;
        try {
            states = StateStore.open(home.resolve("state"));
            ValidatorKey key = validatorKey(home.resolve("validator.key"), blocks.isEmpty());
            Genesis genesis =
                    new Genesis(chainId, key.address(), clock.instant().getEpochSecond());
            Blockchain chain = Blockchain.open(blocks, states, chainId, genesis);
            ChainEngine engine = new ChainEngine(chainId, chain, key, idleBlock, clock);
            engine.sealer.start();
            return engine;
        } catch (IOException | DamagedChainException | RuntimeException failed) {
            if (states != null) {
                states.close();
            }
            blocks.close();
            throw failed;
        }
    }

    /** A key is made only for a new chain: with another key an old one could not be continued. */
    private static ValidatorKey validatorKey(Path file, boolean mayCreate) throws IOException, DamagedChainException {
        if (!mayCreate && !Files.exists(file)) {
            throw new DamagedChainException("its validator key " + file.getFileName() + " is missing");
        }
        return ValidatorKey.readOrCreate(file);
    }

    public long chainId() {
        return chainId;
    }

    public Blockchain chain() {
        return chain;
    }

    public Simulator simulator() {
        return new Simulator(chain);
    }

    public LogSearch logs() {
        return new LogSearch(chain);
    }

    public BlockContext pendingContext() {
        return producer.nextContext();
    }

    public @Nullable Transaction pending(Hash hash) {
        return pool.find(hash);
    }

    /** The nonce that follows the newest block and what waits to enter the next. */
    public long pendingNonce(Address address) {
        try (WorldState state = chain.stateOf(chain.head())) {
            return pool.nextNonce(address, state.nonce(address));
        }
    }

    /** Returns once the transaction's block is durable; one that waits for an earlier nonce is only kept. */
    public Hash submit(Bytes raw) throws InvalidTransactionException {
        Transaction transaction = TransactionDecoder.decode(raw);
        TransactionRules.checkForm(transaction, chainId, producer.nextContext());
        CompletableFuture<Hash> outcome;
        boolean runsNow;
        try (WorldState state = chain.stateOf(chain.head())) {
            long next = TransactionRules.checkSender(transaction, state);
            outcome = sealer.submit(transaction);
            runsNow = pool.nextNonce(transaction.from(), next) > transaction.nonce();
        }
        if (runsNow) {
            await(transaction, outcome);
        }
        return transaction.hash();
    }

    private void await(Transaction transaction, CompletableFuture<Hash> outcome) throws InvalidTransactionException {
        try {
            outcome.get(SEAL_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new InvalidTransactionException(
                    failed.getCause() instanceof InvalidTransactionException refused
                            ? String.valueOf(refused.getMessage())
                            : "the chain could not seal the transaction");
        } catch (TimeoutException late) {
            sealer.forget(transaction.hash());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InvalidTransactionException("the chain is stopping");
        }
    }

    public void addListener(BlockListener listener) {
        sealer.addListener(listener);
    }

    public void removeListener(BlockListener listener) {
        sealer.removeListener(listener);
    }

    @Override
    public void close() {
        sealer.close();
        chain.close();
    }
}
