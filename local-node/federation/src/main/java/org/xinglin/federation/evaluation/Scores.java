package org.xinglin.federation.evaluation;

import java.util.Arrays;

/**
 * Measures of a binary classifier at the threshold one half. What is not defined (no positive rows, say) is NaN.
 *
 * @param auc area under the ROC curve: the share of pairs of a positive and a negative row that are ordered rightly, ties half
 * @param ece expected calibration error over ten equal intervals (Guo et al. 2017)
 */
public record Scores(
        double auc,
        double sensitivity,
        double specificity,
        double ece,
        long truePositives,
        long falsePositives,
        long trueNegatives,
        long falseNegatives) {
    /** Of nothing. */
    public static final Scores NONE = new Scores(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, 0, 0, 0);

    private static final int CALIBRATION_INTERVALS = 10;

    /** AUC within one interval counts as a tie. */
    public static Scores of(ScoreHistogram histogram) {
        long[] positives = histogram.positives();
        long[] negatives = histogram.negatives();
        int half = ScoreHistogram.BINS / 2;
        long truePositives = sum(positives, half, ScoreHistogram.BINS);
        long falseNegatives = sum(positives, 0, half);
        long falsePositives = sum(negatives, half, ScoreHistogram.BINS);
        long trueNegatives = sum(negatives, 0, half);
        return new Scores(
                auc(positives, negatives),
                share(truePositives, truePositives + falseNegatives),
                share(trueNegatives, trueNegatives + falsePositives),
                ece(positives, negatives, histogram.sums()),
                truePositives,
                falsePositives,
                trueNegatives,
                falseNegatives);
    }

    private static long sum(long[] counts, int from, int to) {
        return Arrays.stream(counts, from, to).sum();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    private static double auc(long[] positives, long[] negatives) {
        double ordered = 0;
        double below = 0;
        for (int i = 0; i < positives.length; i++) {
            ordered += positives[i] * (below + negatives[i] / 2.0);
            below += negatives[i];
        }
        double pairs = below * Arrays.stream(positives).sum();
        return pairs == 0 ? Double.NaN : ordered / pairs;
    }

    private static double ece(long[] positives, long[] negatives, double[] sums) {
        int width = positives.length / CALIBRATION_INTERVALS;
        double gap = 0;
        double rows = 0;
        for (int from = 0; from < positives.length; from += width) {
            double positive = sum(positives, from, from + width);
            rows += positive + sum(negatives, from, from + width);
            gap += Math.abs(positive - Arrays.stream(sums, from, from + width).sum());
        }
        return rows == 0 ? Double.NaN : gap / rows;
    }
}
