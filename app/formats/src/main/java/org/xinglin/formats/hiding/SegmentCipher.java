package org.xinglin.formats.hiding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM over segments of one file. The key is random and used for this file only, each segment is written once: its
 * number is the nonce (NIST SP 800-38D, section 8.2.1).
 */
final class SegmentCipher {
    /** A segment in memory; with its tag in the file. */
    static final int PLAIN = 256 << 10;

    static final int TAG = 16;
    private static final int NONCE = 12;
    private final SecretKey key;

    SegmentCipher(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        key = new SecretKeySpec(bytes, "AES");
        Arrays.fill(bytes, (byte) 0);
    }

    byte[] seal(long segment, byte[] plain, int length) throws IOException {
        try {
            return cipher(Cipher.ENCRYPT_MODE, segment).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IOException("a segment could not be sealed", e);
        }
    }

    /** @throws IOException when the file was altered */
    byte[] open(long segment, byte[] sealed) throws IOException {
        try {
            return cipher(Cipher.DECRYPT_MODE, segment).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new IOException("a segment is not as it was written", e);
        }
    }

    private Cipher cipher(int mode, long segment) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE).putInt(0).putLong(segment).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        return cipher;
    }
}
