package org.xinglin.federation.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 of a certificate's DER form. */
public final class Fingerprint {
    /** Half of the digest: who wants another authority with the same half tries 2^128 times. */
    static final int ANCHOR = 16;

    private final byte[] digest;

    private Fingerprint(byte[] digest) {
        this.digest = digest;
    }

    public static Fingerprint of(X509Certificate certificate) {
        try {
            return new Fingerprint(sha256(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without a form", e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] anchor() {
        return Arrays.copyOf(digest, ANCHOR);
    }

    boolean isOfAnchor(byte[] anchor) {
        return MessageDigest.isEqual(anchor(), anchor);
    }

    /** 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint fingerprint && MessageDigest.isEqual(digest, fingerprint.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return hex();
    }
}
