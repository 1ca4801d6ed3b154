package org.xinglin.core.training;

import java.util.Locale;
import java.util.Optional;

/**
 * The choices of a task that are made anew most often. All else stays as its author wrote it.
 *
 * @param rounds at most
 * @param target at which it ends before; empty to go on to the last round
 * @param rule by which updates become a model, such as {@code fedavg}
 * @param noise empty without differential privacy
 * @param compression such as {@code top-k}; {@link #UNCOMPRESSED} for none
 */
public record TaskSettings(
        int rounds,
        Optional<Target> target,
        String rule,
        boolean secureAggregation,
        Optional<Noise> noise,
        String compression) {
    public static final String UNCOMPRESSED = "none";

    /** What ends a task early, on all held-out rows together. */
    public record Target(Metric metric, double value) {}

    /** What can be a target. */
    public enum Metric {
        ACCURACY,
        AUC,
        LOSS;

        /** Such as {@code auc}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Differential privacy.
     *
     * @param scope not NONE
     * @param multiplier noise as a multiple of the clip
     * @param clip the greatest norm of a row's gradient, or of a hospital's update
     */
    public record Noise(PrivacyScope scope, double multiplier, double clip, double delta) {
        public Noise {
            if (scope == PrivacyScope.NONE) {
                throw new IllegalArgumentException("noise hides records or hospitals");
            }
        }
    }
}
