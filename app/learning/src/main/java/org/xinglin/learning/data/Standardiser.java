package org.xinglin.learning.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes each feature to mean 0 and standard deviation 1 as the training rows have them (n - 1). A feature that is the same in all
 * of them is only moved to 0: dividing by next to nothing would blow up a held-out row that differs. A missing value (NaN) becomes
 * the mean, which is 0 then.
 */
public record Standardiser(double[] mean, double[] deviation) {
    private static final double LEAST = 1e-9;

    /** Of these rows alone; missing values count for nothing. */
    public static Standardiser of(Rows train) {
        int width = train.features().getFirst().length;
        double[] mean = new double[width];
        double[] variance = new double[width];
        for (int j = 0; j < width; j++) {
            int present = present(train, j);
            for (double[] row : train.features()) {
                mean[j] += Double.isNaN(row[j]) ? 0 : row[j] / present;
            }
            double squares = 0;
            for (double[] row : train.features()) {
                squares += Double.isNaN(row[j]) ? 0 : (row[j] - mean[j]) * (row[j] - mean[j]);
            }
            variance[j] = squares / Math.max(1, present - 1);
        }
        return of(mean, variance);
    }

    /** Of known means and variances (n - 1), those of all hospitals for instance. */
    public static Standardiser of(double[] mean, double[] variance) {
        double[] deviation = new double[mean.length];
        for (int j = 0; j < mean.length; j++) {
            double found = Math.sqrt(variance[j]);
            deviation[j] = found < LEAST ? 1 : found + LEAST;
        }
        return new Standardiser(mean.clone(), deviation);
    }

    private static int present(Rows rows, int feature) {
        return (int) rows.features().stream()
                .filter(row -> !Double.isNaN(row[feature]))
                .count();
    }

    public Rows apply(Rows rows) {
        List<double[]> out = new ArrayList<>();
        for (double[] row : rows.features()) {
            double[] standard = new double[row.length];
            for (int j = 0; j < row.length; j++) {
                standard[j] = Double.isNaN(row[j]) ? 0 : (row[j] - mean[j]) / deviation[j];
            }
            out.add(standard);
        }
        return rows.with(out);
    }

    /** Only puts the mean where a value is missing. */
    public Rows fill(Rows rows) {
        List<double[]> out = new ArrayList<>();
        for (double[] row : rows.features()) {
            double[] filled = row.clone();
            for (int j = 0; j < row.length; j++) {
                filled[j] = Double.isNaN(row[j]) ? mean[j] : row[j];
            }
            out.add(filled);
        }
        return rows.with(out);
    }
}
