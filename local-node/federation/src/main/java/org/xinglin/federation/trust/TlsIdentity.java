package org.xinglin.federation.trust;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** A private key, the certificate of its public half, and the root that signed it. Prints no key. */
public record TlsIdentity(PrivateKey key, X509Certificate certificate, X509Certificate root) {
    /** Renewed when less than a third of its life is left, so that a coordinator that is away for a while does no harm. */
    private static final int PART = 3;

    X509Certificate[] chain() {
        return new X509Certificate[] {certificate, root};
    }

    public Fingerprint authority() {
        return Fingerprint.of(root);
    }

    public Instant from() {
        return certificate.getNotBefore().toInstant();
    }

    public Instant until() {
        return certificate.getNotAfter().toInstant();
    }

    boolean isRenewalDue(Instant now) {
        Duration life = Duration.between(certificate.getNotBefore().toInstant(), until());
        return now.isAfter(until().minus(life.dividedBy(PART)));
    }

    boolean isExpired(Instant now) {
        return now.isAfter(until());
    }

    @Override
    public String toString() {
        return "TlsIdentity[" + Certificates.commonName(certificate) + ", ***]";
    }
}
