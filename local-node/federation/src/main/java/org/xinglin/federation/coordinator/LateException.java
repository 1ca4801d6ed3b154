package org.xinglin.federation.coordinator;

/** Nobody waits for this answer any more; nothing is wrong with who sent it. */
class LateException extends Exception {
    private static final long serialVersionUID = 1L;

    LateException(String message) {
        super(message);
    }
}
