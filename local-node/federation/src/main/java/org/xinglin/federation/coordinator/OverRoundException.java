package org.xinglin.federation.coordinator;

/** The round under which an update was recorded closed before it came; it may be recorded under the next. */
final class OverRoundException extends LateException {
    private static final long serialVersionUID = 1L;

    OverRoundException(String message) {
        super(message);
    }
}
