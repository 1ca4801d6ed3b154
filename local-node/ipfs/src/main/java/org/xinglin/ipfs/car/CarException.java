package org.xinglin.ipfs.car;

import java.io.IOException;

/** A CAR file that is none, is cut off, or holds a block that is not what its CID says. */
public final class CarException extends IOException {
    private static final long serialVersionUID = 1L;

    CarException(String message) {
        super(message);
    }

    CarException(String message, Throwable cause) {
        super(message, cause);
    }
}
