package org.xinglin.chain;

/** The embedded chain could not start; the message is a sentence for the person who started it. */
public final class ChainException extends Exception {
    private static final long serialVersionUID = 1L;

    public ChainException(String message) {
        super(message);
    }

    public ChainException(String message, Throwable cause) {
        super(message, cause);
    }
}
