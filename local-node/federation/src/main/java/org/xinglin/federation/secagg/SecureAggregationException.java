package org.xinglin.federation.secagg;

/** A secure sum does not go on; the message says why, to be read by a person. */
public abstract sealed class SecureAggregationException extends Exception
        permits BadMessageException, CheatedException, RefusedPhaseException, TooFewException, VoidSumException {
    private static final long serialVersionUID = 1L;

    SecureAggregationException(String message) {
        super(message);
    }
}
