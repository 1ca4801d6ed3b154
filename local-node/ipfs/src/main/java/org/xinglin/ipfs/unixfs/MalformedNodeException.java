package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A block does not hold what its codec or its parent promises. */
public final class MalformedNodeException extends IOException {
    private static final long serialVersionUID = 1L;

    public MalformedNodeException(String message) {
        super(message);
    }

    public MalformedNodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
