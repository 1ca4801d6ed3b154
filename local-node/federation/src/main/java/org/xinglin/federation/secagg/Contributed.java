package org.xinglin.federation.secagg;

import org.xinglin.federation.aggregation.Parameters;

/**
 * What a hospital puts into the sum, before it is quantised and masked.
 *
 * @param values finite
 * @param weight 0 to 1; it travels masked as well
 * @param roundingSeed 32 secret bytes that a repeated attempt of the same round must give again, so that the same values are
 *     rounded alike and two attempts show no more than one
 */
public record Contributed(Parameters values, double weight, byte[] roundingSeed) {
    static final int SEED_BYTES = 32;

    public Contributed {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight lies from 0 to 1, not at " + weight);
        }
        if (roundingSeed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a rounding seed has 32 bytes, not " + roundingSeed.length);
        }
        roundingSeed = roundingSeed.clone();
    }

    @Override
    public String toString() {
        return "Contributed[***]";
    }
}
