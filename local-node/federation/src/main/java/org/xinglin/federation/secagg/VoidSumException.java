package org.xinglin.federation.secagg;

/** The shares that were revealed do not open the secrets, or the sum can not be one of honest vectors. */
public final class VoidSumException extends SecureAggregationException {
    private static final long serialVersionUID = 1L;

    VoidSumException(String message) {
        super(message);
    }
}
