package org.xinglin.core.keys;

import java.util.Arrays;

/** A data key sealed for one reader: HPKE encapsulation (32 bytes) and ciphertext with tag (48 bytes). Safe to publish. */
public final class Envelope {
    public static final int LENGTH = 80;
    private final byte[] bytes;

    private Envelope(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an envelope has 80 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** Copies {@code bytes}. */
    public static Envelope of(byte[] bytes) {
        return new Envelope(bytes.clone());
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope envelope && Arrays.equals(bytes, envelope.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
