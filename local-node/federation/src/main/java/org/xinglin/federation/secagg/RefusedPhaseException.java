package org.xinglin.federation.secagg;

/** A phase was asked for out of order or twice. */
public final class RefusedPhaseException extends SecureAggregationException {
    private static final long serialVersionUID = 1L;

    RefusedPhaseException(Phase asked, Phase next) {
        super("phase " + asked + " was asked for, but the one that may come next is " + next);
    }
}
