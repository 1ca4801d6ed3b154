package org.xinglin.federation.selection;

import java.time.Duration;
import java.time.Instant;

/**
 * What a participant says of its machine. Nobody can check it, so it is only believed within bounds and only while it is fresh, and
 * a strategy that uses it lets nobody wait for ever.
 *
 * @param computeLoad 0 for idle to 1 for full
 * @param freeStorage bytes
 * @param bandwidth to the coordinator, bytes a second
 * @param latency to the coordinator and back
 * @param queueLength jobs that wait before ours
 */
public record Telemetry(
        double computeLoad, long freeStorage, long bandwidth, Duration latency, int queueLength, Instant reportedAt) {
    /** A pebibyte. */
    public static final long MOST_STORAGE = 1L << 50;

    /** 400 Gbit/s. */
    public static final long MOST_BANDWIDTH = 50_000_000_000L;

    public static final Duration MOST_LATENCY = Duration.ofMinutes(10);
    public static final int LONGEST_QUEUE = 1_000_000;

    /** How far a reporter's clock may be ahead. */
    public static final Duration SKEW = Duration.ofMinutes(2);

    /** @throws IllegalArgumentException when a value is none (NaN), negative, or beyond any machine of today */
    public Telemetry {
        require(computeLoad >= 0 && computeLoad <= 1, "the compute load is from 0 to 1");
        require(freeStorage >= 0 && freeStorage <= MOST_STORAGE, "free storage is from 0 to a pebibyte");
        require(bandwidth >= 0 && bandwidth <= MOST_BANDWIDTH, "the bandwidth is from 0 to 400 Gbit/s");
        require(!latency.isNegative() && latency.compareTo(MOST_LATENCY) <= 0, "the latency is from 0 to ten minutes");
        require(queueLength >= 0 && queueLength <= LONGEST_QUEUE, "the queue's length is from 0 to a million");
    }

    /** Not older than {@code most}, and not from the future. */
    public boolean isFresh(Instant now, Duration most) {
        return !reportedAt.isAfter(now.plus(SKEW)) && !reportedAt.isBefore(now.minus(most));
    }

    /** 0 to 1: 10 Mbyte/s and 100 ms each halve it. */
    double link() {
        double speed = bandwidth / (bandwidth + 10e6);
        return speed / (1 + latency.toMillis() / 100.0);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
