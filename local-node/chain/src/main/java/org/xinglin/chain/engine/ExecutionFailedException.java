package org.xinglin.chain.engine;

import org.xinglin.chain.codec.Bytes;

/** A call that ended in an error of the machine; a revert carries what the contract gave as reason. */
public final class ExecutionFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean reverted;
    private final transient Bytes data;

    ExecutionFailedException(String message, boolean reverted, Bytes data) {
        super(message);
        this.reverted = reverted;
        this.data = data;
    }

    public boolean reverted() {
        return reverted;
    }

    public Bytes data() {
        return data;
    }
}
