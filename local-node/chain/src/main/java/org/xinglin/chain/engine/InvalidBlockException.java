package org.xinglin.chain.engine;

/** A block breaks a rule of the chain; the message says which block and which rule. */
public final class InvalidBlockException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidBlockException(String message) {
        super(message);
    }

    public InvalidBlockException(String message, Throwable cause) {
        super(message, cause);
    }
}
