package org.xinglin.storage.car;

import java.io.IOException;

/** A CAR file can not be taken; the message says why and at which byte. */
final class UnsoundCarException extends IOException {
    private static final long serialVersionUID = 1L;

    UnsoundCarException(String why, long offset) {
        super(words(why, offset));
    }

    UnsoundCarException(String why, long offset, Throwable cause) {
        super(words(why, offset), cause);
    }

    private static String words(String why, long offset) {
        return "at byte " + offset + ": " + why;
    }
}
