package org.xinglin.federation.task;

import java.util.List;
import java.util.Map;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.evaluation.ScoreHistogram;
import org.xinglin.federation.evaluation.Scores;

/**
 * A closed round, from 1: accuracy, loss and scores are over all held-out rows together.
 *
 * @param globalDigest of the new model, 0x and 64 hexadecimal digits
 * @param epsilon spent so far by noise for whole hospitals; zero without
 */
public record RoundRecord(
        int round,
        double accuracy,
        double loss,
        Scores scores,
        String globalDigest,
        double epsilon,
        List<SiteRecord> sites) {
    public RoundRecord {
        sites = List.copyOf(sites);
    }

    /** Means over the sites that evaluated, weighted with their held-out rows. */
    public static RoundRecord of(
            int round,
            String globalDigest,
            double epsilon,
            List<SiteRecord> sites,
            Map<String, Evaluation> evaluations) {
        long rows = evaluations.values().stream().mapToLong(Evaluation::samples).sum();
        double accuracy = 0;
        double loss = 0;
        ScoreHistogram pooled = ScoreHistogram.empty();
        for (Evaluation evaluation : evaluations.values()) {
            accuracy += evaluation.accuracy() * evaluation.samples() / rows;
            loss += evaluation.loss() * evaluation.samples() / rows;
            pooled = pooled.plus(evaluation.histogram());
        }
        return new RoundRecord(round, accuracy, loss, Scores.of(pooled), globalDigest, epsilon, sites);
    }
}
