package org.xinglin.storage.replication;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Feed;
import org.xinglin.core.kernel.FeedHub;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.storage.Replicate;
import org.xinglin.core.storage.Replicator;
import org.xinglin.core.storage.SampleReplicas;

/** Replicates and samples in the background for as long as the home is unlocked. */
public final class ReplicatorThread implements Replicator, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplicatorThread.class);
    /** What is new is usually there within this time; a pass over nothing to do costs one look into the database. */
    private static final Duration PAUSE = Duration.ofSeconds(15);
    /** Each copy is sampled about daily. */
    private static final Duration SAMPLE_AGE = Duration.ofDays(1);

    private static final int SAMPLES_A_PASS = 10;
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Replicate replicate;
    private final SampleReplicas sample;
    private final FeedHub<Replicate.Pass> passes = new FeedHub<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final Thread thread;
    private boolean wanted;
    private volatile boolean closed;

    public ReplicatorThread(Replicate replicate, SampleReplicas sample) {
        this.replicate = replicate;
        this.sample = sample;
        this.thread = Thread.ofVirtual().name("replicator").unstarted(this::work);
    }

    /** The caller closes this before what it works with. */
    @Override
    public void begin() {
        lock.lock();
        try {
            if (thread.getState() == Thread.State.NEW && !closed) {
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Feed<Replicate.Pass> passes() {
        return passes;
    }

    @Override
    public void callNow() {
        lock.lock();
        try {
            wanted = true;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        while (!closed) {
            pass();
            pause();
        }
    }

    private void pass() {
        try {
            Replicate.Pass pass = replicate.run(Progress.NONE);
            sample.run(SAMPLES_A_PASS, SAMPLE_AGE, Progress.NONE);
            passes.publish(pass);
        } catch (Failed cancelled) {
            LOG.debug("a pass ended early", cancelled);
        } catch (RuntimeException e) { // the boundary of a thread of its own: the next pass tries again
            LOG.warn("a pass of the replicator failed; it goes on after the pause", e);
        }
    }

    private void pause() {
        lock.lock();
        try {
            long left = PAUSE.toNanos();
            while (!wanted && !closed && left > 0) {
                left = called.awaitNanos(left);
            }
            wanted = false;
        } catch (InterruptedException e) {
            LOG.debug("the replicator is being closed", e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the step under way, as far as it ends when interrupted. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            if (!thread.join(CLOSING)) {
                LOG.warn("the replicator did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
