package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import org.xinglin.ipfs.cid.Cid;

/** A block that a tree needs is not in this node's store. */
public final class MissingBlockException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String cid;

    public MissingBlockException(Cid cid) {
        // The words are Kubo's, so that clients recognise them.
        super("block was not found locally (offline): ipld: could not find " + cid);
        this.cid = cid.toString();
    }

    /** The missing block's CID as text. */
    public String cid() {
        return cid;
    }
}
