package org.xinglin.chain.follow;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.RawBlock;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.RlpException;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.engine.DamagedChainException;
import org.xinglin.chain.engine.InvalidBlockException;
import org.xinglin.chain.genesis.Genesis;
import org.xinglin.chain.genesis.GenesisFile;

/** The one thread that fetches what the leader sealed. A leader that is away is asked again; a refused block is said. */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    /** Blocks of one request; each may hold two megabytes of calldata. */
    private static final int BATCH = 16;

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONG_PAUSE = Duration.ofSeconds(1);

    private final ChainEngine engine;
    private final RemoteChain remote;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private Follower(ChainEngine engine, RemoteChain remote) {
        this.engine = engine;
        this.remote = remote;
        this.thread = Thread.ofPlatform().daemon().name("chain-follower").unstarted(this::run);
    }

    /** Opens the copy in the folder; a new one takes the leader's genesis, an older one keeps its own. */
    public static ChainEngine open(Path home, Leader leader, InstantSource clock)
            throws IOException, DamagedChainException {
        Optional<Genesis> known = GenesisFile.read(home);
        if (known.isPresent()) {
            return ChainEngine.follow(home, known.get(), clock);
        }
        Genesis genesis;
        try (RemoteChain remote = new RemoteChain(leader)) {
            genesis = remote.genesis();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("asking " + leader + " was interrupted", stopped);
        } catch (IOException away) {
            throw new IOException("the chain at " + leader + " could not be asked how it began: " + reason(away), away);
        }
        ChainEngine engine = ChainEngine.follow(home, genesis, clock);
        GenesisFile.write(home, genesis);
        return engine;
    }

    public static Follower start(ChainEngine engine, Leader leader) {
        Follower follower = new Follower(engine, new RemoteChain(leader));
        follower.thread.start();
        return follower;
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                Duration pause = catchUp() ? PAUSE : LONG_PAUSE;
                if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when all that the leader has is here. */
    private boolean catchUp() throws InterruptedException {
        try {
            long height = remote.height();
            engine.heardOf(height);
            long next = engine.chain().head().number() + 1;
            while (next <= height && closing.getCount() > 0) {
                int count = (int) Math.min(BATCH, height - next + 1);
                takeAll(remote.blocks(next, count));
                next += count;
            }
            engine.follows(null);
            return true;
        } catch (IOException away) {
            report("the followed node is away: " + reason(away));
        } catch (InvalidBlockException refused) {
            report("refused: " + refused.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("following stopped", broken);
            report("following stopped: " + broken.getMessage());
        }
        return false;
    }

    private void takeAll(List<Bytes> encoded) throws InvalidBlockException {
        for (Bytes block : encoded) {
            engine.take(decode(block));
        }
    }

    private static RawBlock decode(Bytes encoded) throws InvalidBlockException {
        try {
            return RawBlock.decode(encoded);
        } catch (InvalidTransactionException | RlpException garbled) {
            throw new InvalidBlockException("a block that can not be read: " + garbled.getMessage(), garbled);
        }
    }

    /** Said once, not at every look. */
    private void report(String trouble) {
        if (!trouble.equals(engine.trouble())) {
            LOG.error("{}", trouble);
            engine.follows(trouble);
        }
    }

    private static String reason(IOException away) {
        if (away instanceof ConnectException) {
            return "nothing answers there";
        }
        String message = away.getMessage();
        return message == null ? away.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        remote.close();
    }
}
