package org.xinglin.learning.metrics;

import java.util.Arrays;
import java.util.List;
import org.xinglin.federation.evaluation.ScoreHistogram;

/**
 * What a model said of rows whose class is known: a loss and a probability a class for each. It holds something of every patient and
 * stays at the hospital; what is computed from it may leave. Rows are added one by one, and never more than it was made for.
 */
public final class Predictions {
    private final int classes;
    private final double[] losses;
    private final double[] probabilities;
    private final int[] labels;
    private int size;

    public Predictions(int rows, int classes) {
        this.classes = classes;
        this.losses = new double[rows];
        this.probabilities = new double[Math.multiplyExact(rows, classes)];
        this.labels = new int[rows];
    }

    /** @param probability one a class; copied */
    public void add(double loss, double[] probability, int label) {
        losses[size] = loss;
        System.arraycopy(probability, 0, probabilities, size * classes, classes);
        labels[size++] = label;
    }

    /** These rows only, in this order; the same row may come more than once. */
    public Predictions only(int[] rows) {
        Predictions some = new Predictions(rows.length, classes);
        for (int row : rows) {
            int start = row * classes;
            some.add(losses[row], Arrays.copyOfRange(probabilities, start, start + classes), labels[row]);
        }
        return some;
    }

    /** Those of several hospitals together, where one program holds them all. */
    public static Predictions joined(List<Predictions> parts) {
        int rows = parts.stream().mapToInt(Predictions::size).sum();
        Predictions all = new Predictions(rows, parts.getFirst().classes);
        for (Predictions part : parts) {
            for (int row = 0; row < part.size; row++) {
                int start = row * part.classes;
                double[] probability = Arrays.copyOfRange(part.probabilities, start, start + part.classes);
                all.add(part.losses[row], probability, part.labels[row]);
            }
        }
        return all;
    }

    public int size() {
        return size;
    }

    public int classes() {
        return classes;
    }

    public int label(int row) {
        return labels[row];
    }

    public double probability(int row, int of) {
        return probabilities[row * classes + of];
    }

    /** The class with the greatest probability, the first of equals: with two classes, a tie counts as class 0. */
    public int predicted(int row) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (probability(row, c) > probability(row, best)) {
                best = c;
            }
        }
        return best;
    }

    /** Mean cross-entropy; NaN without rows. */
    public double loss() {
        return size == 0 ? Double.NaN : Arrays.stream(losses, 0, size).sum() / size;
    }

    /** Share of rows whose class was predicted; NaN without rows. */
    public double accuracy() {
        return ConfusionMatrix.of(this).accuracy();
    }

    /** What may leave the hospital: counts by probability of class 1. Empty with more than two classes. */
    public ScoreHistogram histogram() {
        if (classes != 2) {
            return ScoreHistogram.empty();
        }
        double[] scores = new double[size];
        boolean[] positive = new boolean[size];
        for (int row = 0; row < size; row++) {
            scores[row] = probability(row, 1);
            positive[row] = labels[row] == 1;
        }
        return ScoreHistogram.of(scores, positive);
    }
}
