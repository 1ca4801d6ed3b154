package org.xinglin.chain;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another process or thread does. */
final class Await {
    private static final long DEADLINE_NANOS = 20_000_000_000L;
    private static final long LOOK_NANOS = 10_000_000L;

    private Await() {}

    static void until(String what, BooleanSupplier holds) {
        long started = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - started > DEADLINE_NANOS) {
                throw new AssertionError("did not come to be: " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
