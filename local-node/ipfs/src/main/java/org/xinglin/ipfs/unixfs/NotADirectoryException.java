package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import org.xinglin.ipfs.cid.Cid;

/** What was taken for a directory is a file. */
public final class NotADirectoryException extends IOException {
    private static final long serialVersionUID = 1L;

    NotADirectoryException(Cid cid) {
        super(cid + " is not a directory");
    }
}
