package org.xinglin.federation.secagg;

/** So few are left in a phase that the attempt fails. */
public final class TooFewException extends SecureAggregationException {
    private static final long serialVersionUID = 1L;
    private final Phase phase;

    TooFewException(Phase phase, int present, int needed) {
        super("phase " + phase + " needs " + needed + " participants, and " + present + " are left");
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }
}
