package org.xinglin.learning.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes each feature to mean 0 and standard deviation 1 as the training rows have them (n - 1). A feature that is the same in all
 * of them is only moved to 0: dividing by next to nothing would blow up a held-out row that differs.
 */
public record Standardiser(double[] mean, double[] deviation) {
    private static final double LEAST = 1e-9;

    public static Standardiser of(Rows train) {
        int width = train.features().getFirst().length;
        double[] mean = new double[width];
        double[] deviation = new double[width];
        for (int j = 0; j < width; j++) {
            for (double[] row : train.features()) {
                mean[j] += row[j] / train.size();
            }
            double squares = 0;
            for (double[] row : train.features()) {
                squares += (row[j] - mean[j]) * (row[j] - mean[j]);
            }
            double found = Math.sqrt(squares / Math.max(1, train.size() - 1));
            deviation[j] = found < LEAST ? 1 : found + LEAST;
        }
        return new Standardiser(mean, deviation);
    }

    public Rows apply(Rows rows) {
        List<double[]> out = new ArrayList<>();
        for (double[] row : rows.features()) {
            double[] standard = new double[row.length];
            for (int j = 0; j < row.length; j++) {
                standard[j] = (row[j] - mean[j]) / deviation[j];
            }
            out.add(standard);
        }
        return new Rows(out, rows.labels(), rows.dropped());
    }
}
