package org.xinglin.core.training;

import java.util.Locale;

/**
 * One demand of the policy that a task does not keep.
 *
 * @param demanded numbers and names as the policy has them
 * @param offered and as the task has them; either may be empty
 */
public record PolicyObjection(Kind kind, String demanded, String offered) {
    /** What it is about. */
    public enum Kind {
        LEAST_PARTICIPANTS,
        SECURE_AGGREGATION,
        SURVIVORS,
        PRIVACY_SCOPE,
        PRIVACY_BUDGET,
        PRIVACY_DELTA,
        MODEL,
        ALGORITHM,
        DATASET,
        FEATURE,
        COORDINATOR,
        ROUNDS,
        STEPS,
        NOT_APPROVED,
        UNKNOWN_FIELD;

        /** Such as {@code least-participants}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In a few words, such as {@code rounds: 30 (demanded: 20)}. */
    @Override
    public String toString() {
        String names = demanded.isEmpty() ? offered : offered + " (demanded: " + demanded + ")";
        return kind.word() + ": " + names.strip();
    }
}
