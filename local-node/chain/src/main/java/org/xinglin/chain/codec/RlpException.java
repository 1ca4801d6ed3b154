package org.xinglin.chain.codec;

/** Bytes that are not the canonical RLP of what was expected. */
public final class RlpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RlpException(String message) {
        super("rlp: " + message);
    }
}
