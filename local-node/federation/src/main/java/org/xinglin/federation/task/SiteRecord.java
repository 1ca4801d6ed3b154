package org.xinglin.federation.task;

import org.xinglin.federation.evaluation.Scores;

/**
 * What one site gave to a round, and how the new model does on its own held-out rows.
 *
 * @param account 0x and 40 hexadecimal digits, lower case
 * @param samples zero when it sent nothing that counted
 * @param weight its share in the new model, 0 to 1; zero for one that the rule left out
 * @param testSamples zero when the site did not evaluate
 */
public record SiteRecord(
        String account,
        long samples,
        double trainLoss,
        double weight,
        long testSamples,
        double testLoss,
        double accuracy,
        Scores scores,
        SiteStanding standing) {
    /** Before its standing is known. */
    public SiteRecord(
            String account,
            long samples,
            double trainLoss,
            double weight,
            long testSamples,
            double testLoss,
            double accuracy,
            Scores scores) {
        this(account, samples, trainLoss, weight, testSamples, testLoss, accuracy, scores, SiteStanding.UNKNOWN);
    }
}
