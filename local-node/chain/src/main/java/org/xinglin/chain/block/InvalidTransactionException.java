package org.xinglin.chain.block;

/** Bytes that are no transaction of ours, or a transaction that may not enter a block; the message says why. */
public final class InvalidTransactionException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidTransactionException(String message) {
        super(message);
    }
}
