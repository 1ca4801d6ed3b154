package org.xinglin.core.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.xinglin.core.ids.WalletAddress;

/**
 * Shows that whoever registers an encryption key has its private part: an Ed25519 key (32 bytes), whose curve point is the
 * encryption key in another form, and its signature (64 bytes) over {@link #message}. Public.
 */
public final class KeyProof {
    public static final int LENGTH = 96;
    private static final int PUBLIC_KEY = 32;
    private static final byte[] LABEL = "xinglin/key-proof/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int ADDRESS = 20;
    private static final int KEY = 32;
    private final byte[] bytes;

    private KeyProof(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key proof has 96 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** Copies {@code bytes}. */
    public static KeyProof of(byte[] bytes) {
        return new KeyProof(bytes.clone());
    }

    /** What is signed: the label, chain id (8 bytes, big endian), consortium (20), account (20), X25519 key (32). */
    public static byte[] message(long chainId, WalletAddress consortium, WalletAddress account, EncryptionKey key) {
        return ByteBuffer.allocate(LABEL.length + Long.BYTES + 2 * ADDRESS + KEY)
                .put(LABEL)
                .putLong(chainId)
                .put(address(consortium))
                .put(address(account))
                .put(key.value().bytes())
                .array();
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The Ed25519 key: a copy. */
    public byte[] publicKey() {
        return Arrays.copyOf(bytes, PUBLIC_KEY);
    }

    /** The Ed25519 signature: a copy. */
    public byte[] signature() {
        return Arrays.copyOfRange(bytes, PUBLIC_KEY, LENGTH);
    }

    private static byte[] address(WalletAddress address) {
        return HexFormat.of().parseHex(address.text().substring(2));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyProof proof && Arrays.equals(bytes, proof.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
