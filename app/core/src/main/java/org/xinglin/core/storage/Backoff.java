package org.xinglin.core.storage;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: twice as long each time, up to an hour, and never all at the same moment. */
record Backoff(RandomGenerator random) {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    /** More doublings than the longest wait needs. */
    private static final int MOST_DOUBLINGS = 10;

    /** @param attempts failures before this one */
    Duration after(int attempts) {
        long millis = FIRST.toMillis() << Math.min(attempts, MOST_DOUBLINGS);
        long most = Math.min(millis, LONGEST.toMillis());
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
