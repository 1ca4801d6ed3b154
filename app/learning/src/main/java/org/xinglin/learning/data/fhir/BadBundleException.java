package org.xinglin.learning.data.fhir;

/** A file is no Bundle that can be used; the message quotes nothing of it. */
final class BadBundleException extends Exception {
    private static final long serialVersionUID = 1L;

    BadBundleException(String message) {
        super(message);
    }

    BadBundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
