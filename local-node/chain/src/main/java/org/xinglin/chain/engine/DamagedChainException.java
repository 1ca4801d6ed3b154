package org.xinglin.chain.engine;

/** A stored chain that can not be opened: of another network, of another validator, or damaged. */
public final class DamagedChainException extends Exception {
    private static final long serialVersionUID = 1L;

    public DamagedChainException(String message) {
        super(message);
    }

    public DamagedChainException(String message, Throwable cause) {
        super(message, cause);
    }
}
