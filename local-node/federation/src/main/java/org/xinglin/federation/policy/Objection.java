package org.xinglin.federation.policy;

/**
 * Why a hospital does not take part.
 *
 * @param demanded by the policy, as text of numbers and names
 * @param offered by the task
 */
public record Objection(Kind kind, String demanded, String offered) {
    /** What it is about. */
    public enum Kind {
        /** Too few hospitals would learn together. */
        LEAST_PARTICIPANTS,
        /** The coordinator would see single updates. */
        SECURE_AGGREGATION,
        /** A sum could be opened with too few survivors. */
        SURVIVORS,
        PRIVACY_SCOPE,
        /** The budget would be overspent, or nobody can say what is spent. */
        PRIVACY_BUDGET,
        PRIVACY_DELTA,
        MODEL,
        ALGORITHM,
        DATASET,
        FEATURE,
        COORDINATOR,
        ROUNDS,
        STEPS,
        /** Nobody at the hospital approved this very specification. */
        NOT_APPROVED,
        /** The specification says something that this version does not understand. */
        UNKNOWN_FIELD
    }
}
