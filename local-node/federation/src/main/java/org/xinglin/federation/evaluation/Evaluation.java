package org.xinglin.federation.evaluation;

import java.util.Collection;

/**
 * A model over one hospital's held-out rows.
 *
 * @param loss mean cross-entropy
 * @param histogram empty for a model with more than two classes
 */
public record Evaluation(long samples, double loss, double accuracy, ScoreHistogram histogram) {
    /**
     * Over all their rows together.
     *
     * @throws IllegalArgumentException when there is no row
     */
    public static Evaluation pooled(Collection<Evaluation> all) {
        long rows = all.stream().mapToLong(Evaluation::samples).sum();
        if (rows <= 0) {
            throw new IllegalArgumentException("nobody measured anything");
        }
        double loss = 0;
        double accuracy = 0;
        ScoreHistogram histogram = ScoreHistogram.empty();
        for (Evaluation one : all) {
            loss += one.loss() * one.samples() / rows;
            accuracy += one.accuracy() * one.samples() / rows;
            histogram = histogram.plus(one.histogram());
        }
        return new Evaluation(rows, loss, Math.min(1, accuracy), histogram);
    }
}
