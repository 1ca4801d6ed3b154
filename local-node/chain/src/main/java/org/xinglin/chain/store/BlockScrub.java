package org.xinglin.chain.store;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the whole block file once beside other work, to find damage before somebody asks for the damaged block. */
public final class BlockScrub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BlockScrub.class);

    private final BlockLog log;
    private final Consumer<String> onDamage;
    private final Thread thread;
    private volatile boolean closing;

    BlockScrub(BlockLog log, Consumer<String> onDamage) {
        this.log = log;
        this.onDamage = onDamage;
        this.thread = Thread.ofPlatform().daemon().name("chain-scrub").unstarted(this::run);
        thread.start();
    }

    private void run() {
        long position = 0;
        long end = log.size();
        try {
            while (position < end && !closing) {
                position = BlockLog.next(position, log.read(position));
            }
            LOG.debug("{} bytes of blocks are whole", position);
        } catch (ClosedChannelException stopped) {
            LOG.debug("the block file was closed at byte {}", position);
        } catch (IOException damaged) {
            onDamage.accept(String.valueOf(damaged.getMessage()));
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
