package org.xinglin.federation.secagg;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Bytes in which every part has its length before it, so that no two lists of parts are written alike. */
final class Binding {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Binding() {}

    /** The label tells apart what is bound: no bytes made for one use fit another. */
    static Binding of(String label) {
        return new Binding().with("xinglin/secure-aggregation/v1").with(label);
    }

    Binding with(byte[] part) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        bytes.writeBytes(part);
        return this;
    }

    Binding with(String part) {
        return with(part.getBytes(StandardCharsets.UTF_8));
    }

    Binding with(long part) {
        return with(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    byte[] sha256() {
        return sha256(bytes());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
