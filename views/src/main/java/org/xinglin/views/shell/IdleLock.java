package org.xinglin.views.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.views.kit.Pace;

/**
 * Locks the console when nobody touched it for a while. It goes by the clock and not by a timer alone, so that a machine
 * that slept locks when it wakes. On the screen's thread.
 */
final class IdleLock implements AutoCloseable {
    private final Pace pace;
    private final InstantSource clock;
    private final Duration limit;
    private final Runnable lock;
    private Instant touched;
    private Subscription waiting = () -> {};

    IdleLock(Pace pace, InstantSource clock, Duration limit, Runnable lock) {
        this.pace = pace;
        this.clock = clock;
        this.limit = limit;
        this.lock = lock;
        this.touched = clock.instant();
    }

    void start() {
        touched();
        waiting = pace.later(limit, this::look);
    }

    /** A key, a mouse button, the wheel. */
    void touched() {
        touched = clock.instant();
    }

    private void look() {
        Duration idle = Duration.between(touched, clock.instant());
        if (idle.isNegative()) { // the clock was set back
            touched();
            idle = Duration.ZERO;
        }
        if (idle.compareTo(limit) >= 0) {
            lock.run();
        } else {
            waiting = pace.later(limit.minus(idle), this::look);
        }
    }

    @Override
    public void close() {
        waiting.close();
    }
}
