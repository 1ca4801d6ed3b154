package org.xinglin.core.training;

/** What one check before a training found, and what a person can do; both are sentences, the second may be empty. */
public record PreflightFinding(Check check, Verdict verdict, String why, String todo) {
    /** In the order in which they are tried. */
    public enum Check {
        NAME,
        PORT,
        TLS,
        AUTHORITY,
        CERTIFICATE,
        REVOCATION,
        CLOCK,
        VERSION,
        DISK,
        CHAIN,
        STORAGE
    }

    /** How a check ended. */
    public enum Verdict {
        OK,
        /** It works, but not for long or not for sure. */
        WARNING,
        FAILED,
        /** What it depends on failed before. */
        NOT_TRIED
    }
}
