package org.xinglin.learning.data.table;

import org.xinglin.federation.task.ValueRange;

/** A range around numbers that is wider than they are, with round ends: other hospitals' fit too, and nobody's value is told. */
final class WideRange {
    private static final double MARGIN = 0.25;

    private WideRange() {}

    static ValueRange around(double least, double most) {
        if (least == 0 && most == 1) {
            return ValueRange.UNIT;
        }
        double margin = MARGIN * (most - least);
        double step = Math.pow(10, Math.floor(Math.log10(most - least))) / 2;
        double low = Math.floor((least - margin) / step) * step;
        double high = Math.ceil((most + margin) / step) * step;
        boolean never = least >= 0; // what is never below 0 is an amount
        return new ValueRange(rounded(never ? Math.max(0, low) : low), rounded(high));
    }

    /** Without the noise behind the twelfth digit. */
    private static double rounded(double value) {
        return Double.parseDouble("%.12g".formatted(value));
    }
}
