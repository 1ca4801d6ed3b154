package org.xinglin.ipfs.pinning;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A call to a pinning service that failed; the message never holds the access token. */
public final class PinningServiceException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    PinningServiceException(int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status, or 0 where there was no answer. */
    public int status() {
        return status;
    }

    public boolean isUnreachable() {
        return status == 0;
    }
}
