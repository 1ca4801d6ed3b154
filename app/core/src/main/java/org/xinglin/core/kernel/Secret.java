package org.xinglin.core.kernel;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** Bytes that must not leak: wiped on close, printed as {@code ***}, compared in constant time. */
public final class Secret implements AutoCloseable {
    private static final int MAX_UTF8_BYTES = 4;
    private final byte[] bytes;
    private boolean closed;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes ownership of {@code bytes}: the caller must not use the array again. */
    public static Secret owning(byte[] bytes) {
        return new Secret(bytes);
    }

    /** Copies a typed password as UTF-8 and wipes {@code chars}. */
    public static Secret ofTyped(char[] chars) {
        ByteBuffer encoded = ByteBuffer.allocate(chars.length * MAX_UTF8_BYTES);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(chars), encoded, true);
        byte[] copy = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(chars, '\0');
        return new Secret(copy);
    }

    public int length() {
        return bytes.length;
    }

    /** The live array, not a copy: for a cipher call in the same statement, never to be kept. */
    public byte[] exposeForCipherCall() {
        if (closed) {
            throw new IllegalStateException("the secret was already wiped");
        }
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        closed = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return 0; // a hash of a secret would tell about it
    }

    @Override
    public String toString() {
        return "***";
    }
}
