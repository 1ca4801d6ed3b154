package org.xinglin.desktop.cli;

/** The command was called in a way that can not work; the message says how to call it. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
