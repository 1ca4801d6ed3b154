package org.xinglin.learning.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Measures of a two-class model that need the single predictions. What is not defined is NaN. */
public final class Measures {
    private Measures() {}

    /**
     * Area under the ROC curve: the share of pairs of a positive and a negative row in which the positive one has the higher
     * probability, ties half (Hanley and McNeil 1982), by ranks.
     */
    public static double auc(Predictions predictions) {
        int[] order = IntStream.range(0, predictions.size())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> predictions.probability(row, 1)))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        long positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            long tied = 0;
            double score = predictions.probability(order[from], 1);
            while (to < order.length && predictions.probability(order[to], 1) == score) {
                tied += predictions.label(order[to++]);
            }
            ranks += tied * (from + 1 + to) / 2.0;
            positives += tied;
            from = to;
        }
        double pairs = (double) positives * (order.length - positives);
        return pairs == 0 ? Double.NaN : (ranks - positives * (positives + 1) / 2.0) / pairs;
    }

    /**
     * Expected calibration error (Guo et al. 2017, equation 3, with the probability of class 1 in place of the confidence): over equal
     * intervals, open below and closed above, the mean distance of the mean probability from the share of positives.
     */
    public static double calibrationError(Predictions predictions, int intervals) {
        double[] gaps = new double[intervals];
        for (int row = 0; row < predictions.size(); row++) {
            double p = predictions.probability(row, 1);
            int interval = (int) Math.max(0, Math.min(intervals - 1, Math.ceil(p * intervals) - 1));
            gaps[interval] += p - predictions.label(row);
        }
        return Arrays.stream(gaps).map(Math::abs).sum() / predictions.size();
    }
}
