package org.xinglin.federation.task;

/** What values a feature can have, both ends included: declared, so that it tells nothing about a patient. */
public record ValueRange(double low, double high) {
    /** Of a feature that is there or not, and of a pixel. */
    public static final ValueRange UNIT = new ValueRange(0, 1);

    public ValueRange {
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(low < high)) {
            throw new IllegalArgumentException("a range goes from a number to a greater one");
        }
    }

    public boolean holds(double value) {
        return value >= low && value <= high;
    }

    public double centre() {
        return low + (high - low) / 2;
    }

    public double halfWidth() {
        return (high - low) / 2;
    }
}
