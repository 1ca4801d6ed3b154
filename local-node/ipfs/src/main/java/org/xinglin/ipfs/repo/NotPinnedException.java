package org.xinglin.ipfs.repo;

import java.io.IOException;
import org.xinglin.ipfs.cid.Cid;

/** A pin that was to be removed or shown does not exist. */
public final class NotPinnedException extends IOException {
    private static final long serialVersionUID = 1L;

    public NotPinnedException(Cid cid) {
        super(cid + " is not pinned or pinned indirectly"); // Kubo's words
    }
}
