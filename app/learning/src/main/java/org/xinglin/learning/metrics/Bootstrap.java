package org.xinglin.learning.metrics;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals of a measure (Efron 1979) from rows drawn again with replacement, at the hospital, where the rows are. The same
 * seed gives the same interval.
 *
 * @param draws how many times
 */
public record Bootstrap(int draws, long seed) {
    /** From the lower to the upper end; NaN when the measure was defined in no draw. */
    public record Interval(double low, double high) {}

    /** @param level such as 0.95 */
    public Interval interval(Predictions predictions, double level, ToDoubleFunction<Predictions> measure) {
        Random random = new Random(seed);
        double[] found = new double[draws];
        int[] rows = new int[predictions.size()];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < rows.length; i++) {
                rows[i] = random.nextInt(rows.length);
            }
            found[draw] = measure.applyAsDouble(predictions.only(rows));
        }
        double[] sorted = Arrays.stream(found)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2));
    }

    /** Linear between neighbours, as NumPy does. */
    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
