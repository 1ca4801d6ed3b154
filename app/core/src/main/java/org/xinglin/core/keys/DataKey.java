package org.xinglin.core.keys;

import org.xinglin.core.kernel.Secret;

/** The 32-byte AES-256 key of one record. Wiped on close. */
public record DataKey(Secret secret) implements AutoCloseable {
    public static final int LENGTH = 32;

    public DataKey {
        if (secret.length() != LENGTH) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
    }

    @Override
    public void close() {
        secret.close();
    }
}
