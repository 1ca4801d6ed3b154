package org.xinglin.learning.data.images;

/** A file is no image that can be used. */
final class BadImageException extends Exception {
    private static final long serialVersionUID = 1L;

    BadImageException(String message) {
        super(message);
    }

    BadImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
