package org.xinglin.chain.consensus;

/** A block whose seal does not hold; the message says why. */
public final class SealException extends Exception {
    private static final long serialVersionUID = 1L;

    public SealException(String message) {
        super(message);
    }
}
