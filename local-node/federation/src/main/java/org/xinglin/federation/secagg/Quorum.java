package org.xinglin.federation.secagg;

/**
 * How many must be there.
 *
 * @param participants at most so many take part
 * @param threshold so many shares open a secret. More than two thirds of the participants, so that no coordinator, with fewer
 *     than a third of them on its side, finds two groups that agree on different survivors (Bonawitz et al. 2017, section 6)
 * @param leastSurvivors a sum is of at least so many, never below 3: of two, each would learn the other's
 */
public record Quorum(int participants, int threshold, int leastSurvivors) {
    /** With two, each knows the other's vector from the sum and its own. */
    public static final int LEAST = 3;

    private static final int MOST = 10_000;

    public Quorum {
        if (participants < LEAST || participants > MOST) {
            throw new IllegalArgumentException(
                    "secure aggregation needs " + LEAST + " to " + MOST + " participants, not " + participants);
        }
        if (threshold < safeThreshold(participants) || threshold > participants) {
            throw new IllegalArgumentException("the threshold of " + participants + " participants lies from "
                    + safeThreshold(participants) + " to " + participants + ", not at " + threshold);
        }
        if (leastSurvivors < LEAST || leastSurvivors > participants) {
            throw new IllegalArgumentException("a sum is of " + LEAST + " to " + participants
                    + " participants, not of at least " + leastSurvivors);
        }
    }

    /** The lowest safe threshold, and at least 3 survivors. */
    public static Quorum of(int participants) {
        return new Quorum(participants, safeThreshold(participants), LEAST);
    }

    /** max(floor(2n / 3) + 1, 3). */
    public static int safeThreshold(int participants) {
        return Math.max(2 * participants / 3 + 1, LEAST);
    }

    /** Fewer than these are refused at any phase. */
    public int least() {
        return Math.max(threshold, leastSurvivors);
    }
}
