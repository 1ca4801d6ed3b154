package org.xinglin.chain.engine;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.RawBlock;
import org.xinglin.chain.block.SenderRecovery;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.block.TransactionDecoder;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.consensus.KeyRing;
import org.xinglin.chain.evm.TransactionRules;
import org.xinglin.chain.evm.WorldState;
import org.xinglin.chain.genesis.Genesis;
import org.xinglin.chain.genesis.GenesisPlan;
import org.xinglin.chain.pool.TransactionPool;
import org.xinglin.chain.store.BlockScrub;

/** A running chain that either seals its own blocks or follows another's, and answers questions. Thread-safe. */
public final class ChainEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChainEngine.class);
    /** A hash is answered after this even if its block is still being made. */
    private static final long SEAL_WAIT_SECONDS = 10;

    private static final long TOLERANCE_SECONDS = 60;

    private final Blockchain chain;
    private final InstantSource clock;
    private final TransactionPool pool = new TransactionPool();
    private final Listeners<Block> blocks = new Listeners<>();
    private final Listeners<Transaction> arrivals = new Listeners<>();
    private final @Nullable Sealer sealer;
    private volatile long heard;
    private volatile @Nullable String following;
    private volatile @Nullable String damage;
    private final BlockScrub scrub;

    private ChainEngine(Blockchain chain, @Nullable KeyRing keys, Duration idleBlock, InstantSource clock) {
        this.chain = chain;
        this.clock = clock;
        this.sealer = keys == null
                ? null
                : new Sealer(chain, new BlockProducer(chain, keys.keys(), clock), pool, blocks, idleBlock);
        this.scrub = chain.blocks().scrub(this::damaged);
    }

    /** Opens the folder's chain, or begins it as planned, and starts sealing. */
    public static ChainEngine seal(Path home, GenesisPlan plan, Duration idleBlock, InstantSource clock)
            throws IOException, DamagedChainException {
        warmUp();
        ChainFiles files = ChainFiles.open(home);
        try {
            Beginning beginning = Beginning.find(home, plan, files.blocks().isEmpty(), clock.instant());
            Blockchain chain = Blockchain.open(files, beginning.genesis());
            ChainEngine engine = new ChainEngine(chain, beginning.keys(), idleBlock, clock);
            engine.compareClock();
            Objects.requireNonNull(engine.sealer).start();
            return engine;
        } catch (IOException | DamagedChainException | RuntimeException failed) {
            files.close();
            throw failed;
        }
    }

    /** Opens the folder's copy of a chain that others seal; blocks come in by {@link #take}. */
    public static ChainEngine follow(Path home, Genesis genesis, InstantSource clock)
            throws IOException, DamagedChainException {
        warmUp();
        ChainFiles files = ChainFiles.open(home);
        try {
            return new ChainEngine(Blockchain.open(files, genesis), null, Duration.ZERO, clock);
        } catch (DamagedChainException | RuntimeException failed) {
            files.close();
            throw failed;
        }
    }

    /** Time stands still on the chain until the clock has caught up: what ends by time ends early then. */
    private void compareClock() {
        long ahead =
                chain.head().header().context().timestamp() - clock.instant().getEpochSecond();
        if (ahead > TOLERANCE_SECONDS) {
            LOG.error(
                    "the newest block is {} s ahead of this machine's clock: set the clock right; grants may end early",
                    ahead);
        }
    }

    private static void warmUp() {
        Thread.ofPlatform().daemon().name("chain-warm-up").start(SenderRecovery::prepare);
    }

    /** Takes up the next block of a chain that others seal; refuses, and forgets, what breaks a rule. */
    public Block take(RawBlock raw) throws InvalidBlockException {
        if (sealer != null) {
            throw new IllegalStateException("a chain that seals its own blocks takes none");
        }
        Block parent = chain.head();
        Block block;
        try (WorldState state = chain.stateOf(parent)) {
            block = chain.verifier().verify(parent, state, raw);
        }
        chain.append(block);
        blocks.tell(block);
        return block;
    }

    /** The newest block that the followed node is said to have. */
    public void heardOf(long height) {
        heard = height;
    }

    /** Whether following goes well, or what is wrong in a few words. */
    public void follows(@Nullable String trouble) {
        following = trouble;
    }

    /** Above the head while a follower is behind. */
    public long highestKnown() {
        return Math.max(heard, chain.head().number());
    }

    private void damaged(String where) {
        LOG.error("{}; stop the node and run: xinglin-node verify, then xinglin-node repair", where);
        damage = where;
    }

    /** What is wrong with the chain in a few words; nothing while all is well. */
    public @Nullable String trouble() {
        if (damage != null) {
            return damage;
        }
        return sealer == null ? following : sealer.trouble();
    }

    public Genesis genesis() {
        return chain.genesis();
    }

    /** Whether this node makes the chain's blocks. */
    public boolean seals() {
        return sealer != null;
    }

    public long chainId() {
        return chain.genesis().chainId();
    }

    public Blockchain chain() {
        return chain;
    }

    public Simulator simulator() {
        return new Simulator(chain);
    }

    public Tracing tracing() {
        return new Tracing(chain);
    }

    public LogSearch logs() {
        return new LogSearch(chain);
    }

    public BlockContext pendingContext() {
        return chain.nextContext(clock.instant());
    }

    public TransactionPool pool() {
        return pool;
    }

    /** Each block once it is durable. */
    public Listeners<Block> blocks() {
        return blocks;
    }

    /** Each transaction that was taken up, before it is in a block. */
    public Listeners<Transaction> arrivals() {
        return arrivals;
    }

    /** The nonce that follows the newest block and what waits to enter the next. */
    public long pendingNonce(Address address) {
        return pool.nextNonce(address, chain.nonceAtHead(address));
    }

    /** Returns once the transaction's block is durable; one that waits for an earlier nonce is only kept. */
    public Hash submit(Bytes raw) throws InvalidTransactionException {
        Sealer sealing = sealer;
        if (sealing == null) {
            throw new InvalidTransactionException(
                    "this node only follows the chain: send transactions to the node that it follows");
        }
        Transaction transaction = TransactionDecoder.decode(raw);
        TransactionRules.checkForm(transaction, chainId(), pendingContext());
        long next = chain.checkSender(transaction);
        CompletableFuture<Hash> outcome = sealing.submit(transaction);
        arrivals.tell(transaction);
        boolean runsNow = pool.nextNonce(transaction.from(), next) > transaction.nonce();
        if (runsNow) {
            await(sealing, transaction, outcome);
        }
        return transaction.hash();
    }

    private static void await(Sealer sealer, Transaction transaction, CompletableFuture<Hash> outcome)
            throws InvalidTransactionException {
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

    @Override
    public void close() {
        if (sealer != null) {
            sealer.close();
        }
        scrub.close();
        chain.close();
    }
}
