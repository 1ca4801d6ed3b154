package org.xinglin.federation.coordinator;

/** What a participant or publisher asked for is refused; the message says why, to be read by a person. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
