package org.xinglin.desktop.assembly;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.xinglin.core.records.Hands;

/** The threads of batches: daemons, named, gone with the session. */
final class BatchThreads implements AutoCloseable {
    /** More would only wait for the node: it hashes and syncs each block on its own. */
    private static final int AT_ONCE = 4;

    private final ExecutorService sealing = pool("io-seal-");
    private final ExecutorService publishing = pool("io-publish-");

    Hands hands() {
        return new Hands(sealing, publishing);
    }

    private static ExecutorService pool(String name) {
        ThreadFactory threads = Thread.ofPlatform().daemon().name(name, 1).factory();
        return Executors.newFixedThreadPool(AT_ONCE, threads);
    }

    @Override
    public void close() {
        sealing.shutdownNow();
        publishing.shutdownNow();
    }
}
