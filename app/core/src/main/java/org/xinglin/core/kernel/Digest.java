package org.xinglin.core.kernel;

import java.util.Arrays;
import java.util.HexFormat;

/** A 32-byte hash, as contracts keep it ({@code bytes32}). */
public final class Digest {
    private static final int LENGTH = 32;
    private final byte[] bytes;

    private Digest(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** Copies {@code bytes}. */
    public static Digest of(byte[] bytes) {
        return new Digest(bytes.clone());
    }

    /** Reads 64 hexadecimal digits, with or without {@code 0x}. */
    public static Digest ofHex(String hex) {
        return new Digest(HexFormat.of().parseHex(hex.startsWith("0x") ? hex.substring(2) : hex));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** With {@code 0x} in front. */
    public String hex() {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
