package org.xinglin.core.training;

import java.util.Arrays;

/**
 * A loss of privacy as the accountant counts it: a number for each of its orders. Here they are only kept and added up; what they mean
 * is {@link PrivacyAccountant}'s to say. Immutable.
 */
public final class RenyiLoss {
    private final double[] values;

    private RenyiLoss(double[] values) {
        this.values = values;
    }

    /** Copies. @throws IllegalArgumentException when there is none, or one is negative or none (NaN) */
    public static RenyiLoss of(double... values) {
        if (values.length == 0 || Arrays.stream(values).anyMatch(value -> !(value >= 0))) {
            throw new IllegalArgumentException("a loss has a number from 0 on at each order");
        }
        return new RenyiLoss(values.clone());
    }

    /** @throws IllegalArgumentException when the other was counted at other orders */
    public RenyiLoss plus(RenyiLoss other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException("losses that were counted at other orders can not be added up");
        }
        double[] sum = values.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.values[i];
        }
        return new RenyiLoss(sum);
    }

    /** A copy. */
    public double[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RenyiLoss loss && Arrays.equals(values, loss.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "a loss at " + values.length + " orders";
    }
}
