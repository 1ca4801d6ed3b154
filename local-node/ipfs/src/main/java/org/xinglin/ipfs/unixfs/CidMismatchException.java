package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import org.xinglin.ipfs.cid.Cid;

/** The bytes that arrived are not those that the CID names. */
public final class CidMismatchException extends IOException {
    private static final long serialVersionUID = 1L;

    public CidMismatchException(Cid expected, Cid found) {
        super("the content does not match its CID: expected " + expected + ", the bytes give " + found);
    }
}
