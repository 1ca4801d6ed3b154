package org.xinglin.federation.aggregation;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * A number that a rule can be set with, and what values it may have.
 *
 * @param fallback its value when nobody names it; empty when the rule then takes it from its other settings
 * @param isAbove whether {@code least} itself is too little
 * @param isBelow whether {@code most} itself is too much
 */
public record Setting(
        String name,
        OptionalDouble fallback,
        double least,
        boolean isAbove,
        double most,
        boolean isBelow,
        boolean isWhole) {
    private static final double LARGEST = 1e6;

    static Setting positive(String name, double fallback) {
        return new Setting(name, OptionalDouble.of(fallback), 0, true, LARGEST, false, false);
    }

    static Setting from0(String name, double fallback) {
        return new Setting(name, OptionalDouble.of(fallback), 0, false, LARGEST, false, false);
    }

    /** Taken from other settings when nobody names it. */
    static Setting derivedFrom0(String name) {
        return new Setting(name, OptionalDouble.empty(), 0, false, LARGEST, false, false);
    }

    static Setting fraction(String name, double fallback) {
        return new Setting(name, OptionalDouble.of(fallback), 0, false, 1, false, false);
    }

    static Setting below(String name, double fallback, double most) {
        return new Setting(name, OptionalDouble.of(fallback), 0, false, most, true, false);
    }

    static Setting whole(String name, int fallback) {
        return new Setting(name, OptionalDouble.of(fallback), 0, false, LARGEST, false, true);
    }

    /** As in "between 0 and 1", "above 0 and at most 1000000, whole". */
    public String range() {
        String low = isAbove ? "above " : "at least ";
        String high = isBelow ? " and below " : " and at most ";
        return low + plain(least) + high + plain(most) + (isWhole ? ", a whole number" : "");
    }

    /**
     * The value itself.
     *
     * @param rule whose setting it is, for the message
     * @throws IllegalArgumentException when it is out of its range
     */
    public double checked(String rule, double value) {
        boolean isIn = (isAbove ? value > least : value >= least)
                && (isBelow ? value < most : value <= most)
                && (!isWhole || value == Math.rint(value));
        if (!isIn) {
            throw new IllegalArgumentException(
                    "the setting " + name + " of " + rule + " must be " + range() + "; it is " + value);
        }
        return value;
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
