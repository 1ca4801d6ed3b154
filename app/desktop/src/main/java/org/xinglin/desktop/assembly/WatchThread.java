package org.xinglin.desktop.assembly;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.chain.watch.WatchDog;
import org.xinglin.core.chain.watch.Watcher;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Subscription;

/** Lets the watch-dog look after each block, and every half minute where none comes. */
final class WatchThread implements Watcher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchThread.class);
    /** Also without a block a transaction can become stuck. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Duration CLOSING = Duration.ofSeconds(15);

    private final WatchDog dog;
    private final DailyAnchor anchor;
    private final ChainFeed feed;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("watch-dog").unstarted(this::watch);
    private volatile boolean closed;
    private Subscription subscription = () -> {};

    WatchThread(WatchDog dog, DailyAnchor anchor, ChainFeed feed) {
        this.dog = dog;
        this.anchor = anchor;
        this.feed = feed;
    }

    @Override
    public synchronized void begin() {
        if (closed || thread.getState() != Thread.State.NEW) {
            return;
        }
        subscription = feed.subscribe(fact -> {
            if (fact instanceof BlockSeen) {
                news.release();
            }
        });
        thread.start();
    }

    private void watch() {
        try {
            while (!closed) {
                look();
                if (news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException closing) {
            LOG.debug("the watch-dog is being closed", closing);
        }
    }

    private void look() {
        try {
            anchor.look();
            dog.look();
        } catch (Failed silent) {
            LOG.debug("the watch-dog could not look; it goes on from there later", silent);
        } catch (RuntimeException e) { // the boundary of a thread of its own: the next look tries again
            LOG.warn("a look of the watch-dog failed; it goes on after the pause", e);
        }
    }

    /** Waits for the look under way. */
    @Override
    public synchronized void close() {
        closed = true;
        subscription.close();
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            if (!thread.join(CLOSING)) {
                LOG.warn("the watch-dog did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
