package org.xinglin.federation.statistics;

/** Statistics can not be given. The message names a feature where one is the reason, never a row. */
public final class StatisticsException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        TOO_FEW_ROWS,
        TOO_MANY_ROWS,
        TOO_FEW_HOSPITALS,
        OUT_OF_RANGE,
        NOT_THESE_FEATURES,
        DAMAGED
    }

    private final Reason reason;

    StatisticsException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
