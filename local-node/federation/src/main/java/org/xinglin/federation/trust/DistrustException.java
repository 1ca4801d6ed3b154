package org.xinglin.federation.trust;

import java.security.cert.CertificateException;

/** A certificate, token or request that is not believed; the message is a sentence without secrets. */
public final class DistrustException extends CertificateException {
    private static final long serialVersionUID = 1L;
    private final Distrust reason;

    public DistrustException(Distrust reason, String message) {
        super(message);
        this.reason = reason;
    }

    public DistrustException(Distrust reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Distrust reason() {
        return reason;
    }
}
