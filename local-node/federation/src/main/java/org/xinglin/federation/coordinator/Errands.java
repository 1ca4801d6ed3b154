package org.xinglin.federation.coordinator;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the level above wants of a task now: one thing, and a newer one takes the place of an older. Thread-safe. */
final class Errands {
    private @Nullable Errand current;
    private boolean ended;

    synchronized void put(Errand errand) {
        if (current != null) {
            current.decline("the level above asks for something else now");
        }
        current = errand;
        notifyAll();
    }

    /** Nothing will be wanted any more: the task above has ended. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean areOver() {
        return ended;
    }

    /** @return what is wanted, if that is so within a time */
    synchronized Optional<Errand> await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!ended && (current == null || current.isOver())) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return Optional.ofNullable(current).filter(errand -> !errand.isOver());
    }
}
