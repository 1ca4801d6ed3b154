package org.xinglin.federation.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Random bits as the key stream of AES-256 in counter mode (NIST SP 800-38A). Not thread-safe. */
final class CipherStream implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;
    private static final int BLOCK = 8192;

    private final Cipher cipher;
    private final byte[] zeros = new byte[BLOCK];
    private final byte[] buffer = new byte[BLOCK];
    private int used = BLOCK;

    /** @param key 32 bytes, wiped here */
    CipherStream(byte[] key) {
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[IV_BYTES]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in counter mode", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    static CipherStream secure() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new CipherStream(key);
    }

    long nextLong() {
        if (used == BLOCK) {
            refill();
        }
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | (buffer[used + i] & 0xff);
            // A value that was used is not found in memory later.
            buffer[used + i] = 0;
        }
        used += Long.BYTES;
        return value;
    }

    private void refill() {
        try {
            cipher.update(zeros, 0, BLOCK, buffer);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stream as long as its buffer fits into it", e);
        }
        used = 0;
    }

    @Override
    public void close() {
        Arrays.fill(buffer, (byte) 0);
        used = BLOCK;
    }

    @Override
    public String toString() {
        return "***";
    }
}
