package org.xinglin.federation.compression;

/** Bytes that came as a compressed update are none, or not one of the form that the task asks for. */
public final class UnreadableUpdateException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableUpdateException(String message) {
        super(message);
    }
}
