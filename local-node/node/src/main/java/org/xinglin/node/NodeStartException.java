package org.xinglin.node;

/** The node could not start; the message says why in a sentence, and what is safe. */
public final class NodeStartException extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean inUse;

    NodeStartException(String message, boolean inUse, Throwable cause) {
        super(message, cause);
        this.inUse = inUse;
    }

    NodeStartException(String message, Throwable cause) {
        this(message, false, cause);
    }

    /** Whether another node runs in this home already. */
    public boolean isInUse() {
        return inUse;
    }
}
