package org.xinglin.ipfs.cid;

/** A text or byte sequence is not a CID this node understands; the message names what is wrong with it. */
public final class InvalidCidException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidCidException(String message) {
        super(message);
    }
}
