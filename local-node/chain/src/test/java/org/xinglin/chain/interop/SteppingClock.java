package org.xinglin.chain.interop;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Stands still until it is told to go on by a second, so that two nodes give their blocks the same time. */
final class SteppingClock implements InstantSource {
    private final AtomicLong seconds;

    SteppingClock(long seconds) {
        this.seconds = new AtomicLong(seconds);
    }

    /** The new time in seconds. */
    long step() {
        return seconds.incrementAndGet();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochSecond(seconds.get());
    }
}
