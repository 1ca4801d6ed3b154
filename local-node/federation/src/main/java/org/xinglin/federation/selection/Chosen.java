package org.xinglin.federation.selection;

/**
 * One that takes part, and why.
 *
 * @param score by which it was ordered; greater is sooner
 */
public record Chosen(String account, Why why, double score) {
    /** What brought it in. */
    public enum Why {
        /** Everybody takes part. */
        ALL,
        /** The task's lot for this round. */
        DRAWN,
        /** Its score. */
        SCORE,
        /** It had waited as long as anybody may. */
        WAITED
    }
}
