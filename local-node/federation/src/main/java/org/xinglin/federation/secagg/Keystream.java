package org.xinglin.federation.secagg;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * AES-256 in counter mode from counter 0, each key used for one stream only. Measured against ChaCha20 on the machine this was
 * made on: six times as fast, since both come from the Java runtime and processors have instructions for AES.
 */
final class Keystream {
    private static final int COUNTER_BYTES = 16;

    private Keystream() {}

    static Cipher begin(SecretKey key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            begin(cipher, key);
            return cipher;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES in counter mode", missing);
        }
    }

    static void begin(Cipher cipher, SecretKey key) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[COUNTER_BYTES]));
    }
}
