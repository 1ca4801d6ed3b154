package org.xinglin.core.records;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;

/** Holds long work still until it may go on. Thread-safe. */
public final class Pause {
    private static final long LOOK_AGAIN_MILLIS = 200;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean held;

    public void hold() {
        set(true);
    }

    public void goOn() {
        set(false);
    }

    public boolean isHeld() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    private void set(boolean hold) {
        lock.lock();
        try {
            held = hold;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it is not held. @throws Failed Cancelled when a person asked for the end meanwhile */
    void await(Progress progress) throws Failed {
        lock.lock();
        try {
            progress.check();
            while (held) {
                changed.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                progress.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(new Failure.Cancelled(), e);
        } finally {
            lock.unlock();
        }
    }
}
