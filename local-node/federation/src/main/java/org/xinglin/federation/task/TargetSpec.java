package org.xinglin.federation.task;

import java.util.Locale;

/** Ends the task before its last round once the pooled metric is at least this good (a loss: at most). */
public record TargetSpec(Metric metric, double value) {
    /** What is looked at, over all held-out rows together. */
    public enum Metric {
        ACCURACY,
        AUC,
        LOSS
    }

    /** For a person: the metric's name. */
    public String words() {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    public boolean isReachedBy(RoundRecord round) {
        boolean isMeasured = round.sites().stream().anyMatch(site -> site.testSamples() > 0);
        if (!isMeasured) {
            return false;
        }
        return switch (metric) {
            case ACCURACY -> round.accuracy() >= value;
            case AUC -> round.scores().auc() >= value;
            case LOSS -> round.loss() <= value;
        };
    }
}
