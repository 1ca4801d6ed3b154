package org.xinglin.federation.secagg;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF-SHA256 (RFC 5869): one extracted secret, and 32-byte AES keys expanded from it, each for the use its info names. */
final class Derivation {
    private static final int KEY_BYTES = 32;
    private final KDF kdf;
    private final SecretKey extracted;

    private Derivation(KDF kdf, SecretKey extracted) {
        this.kdf = kdf;
        this.extracted = extracted;
    }

    static Derivation of(byte[] secret) {
        return of(secret, new byte[0]);
    }

    static Derivation of(byte[] secret, byte[] salt) {
        try {
            KDF kdf = KDF.getInstance("HKDF-SHA256");
            HKDFParameterSpec.Builder parts = HKDFParameterSpec.ofExtract().addIKM(secret);
            return new Derivation(
                    kdf, kdf.deriveKey("HKDF-PRK", parts.addSalt(salt).extractOnly()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HKDF-SHA256", missing);
        }
    }

    /** Thread-safe. */
    SecretKey key(byte[] info) {
        try {
            synchronized (kdf) {
                return kdf.deriveKey("AES", HKDFParameterSpec.expandOnly(extracted, info, KEY_BYTES));
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF expands to 32 bytes", impossible);
        }
    }
}
