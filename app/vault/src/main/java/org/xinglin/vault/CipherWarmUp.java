package org.xinglin.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings the JVM to compile AES-GCM before much is to be encrypted. Only compiled code uses the processor's instructions
 * for it, and a call for a megabyte counts no more than one for a kilobyte: without this, the first gigabyte goes through
 * the interpreter at a fiftieth of the speed.
 */
final class CipherWarmUp {
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 1 << 10;
    private static final int SEGMENTS = 10_000;

    private final AtomicBoolean begun = new AtomicBoolean();

    /** Begins once, on a thread of its own, and returns at once. It takes about a fifth of a second. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("cipher-warm-up").start(CipherWarmUp::run);
        }
    }

    /** Zeros under a key of zeros, in small segments. */
    private static void run() {
        byte[] nothing = new byte[SEGMENT];
        try {
            AesGcmHkdfStreaming cipher =
                    new AesGcmHkdfStreaming(new byte[KEY_BYTES], "HmacSha256", KEY_BYTES, SEGMENT, 0);
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(SEGMENT * SEGMENTS * 2);
            try (OutputStream out = cipher.newEncryptingStream(sealed, nothing)) {
                for (int i = 0; i < SEGMENTS; i++) {
                    out.write(nothing);
                }
            }
            try (InputStream in = cipher.newDecryptingStream(new ByteArrayInputStream(sealed.toByteArray()), nothing)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (GeneralSecurityException | IOException notHere) {
            // only speed is lost: a cipher that is missing is told where a record is to be encrypted
        }
    }
}
