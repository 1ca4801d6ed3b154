package org.xinglin.learning.metrics;

import java.util.Arrays;

/**
 * How often which class was taken for which. Matrices of hospitals add up.
 *
 * @param counts row by row: true class, then predicted class
 */
public record ConfusionMatrix(int classes, long[] counts) {
    public ConfusionMatrix {
        if (counts.length != classes * classes) {
            throw new IllegalArgumentException(counts.length + " counts for " + classes + " classes");
        }
        counts = counts.clone();
    }

    public static ConfusionMatrix of(Predictions predictions) {
        int classes = predictions.classes();
        long[] counts = new long[classes * classes];
        for (int row = 0; row < predictions.size(); row++) {
            counts[predictions.label(row) * classes + predictions.predicted(row)]++;
        }
        return new ConfusionMatrix(classes, counts);
    }

    /** A copy. */
    @Override
    public long[] counts() {
        return counts.clone();
    }

    public long count(int truth, int predicted) {
        return counts[truth * classes + predicted];
    }

    public ConfusionMatrix plus(ConfusionMatrix other) {
        long[] sum = counts.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], other.counts[i]);
        }
        return new ConfusionMatrix(classes, sum);
    }

    /** NaN without rows. */
    public double accuracy() {
        long right = 0;
        for (int c = 0; c < classes; c++) {
            right += count(c, c);
        }
        return (double) right / Arrays.stream(counts).sum();
    }

    /** Share of a class's rows that were found: of class 1 of two the sensitivity, of class 0 the specificity. NaN without such rows. */
    public double recall(int truth) {
        long all = 0;
        for (int c = 0; c < classes; c++) {
            all += count(truth, c);
        }
        return (double) count(truth, truth) / all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix matrix
                && matrix.classes == classes
                && Arrays.equals(matrix.counts, counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
