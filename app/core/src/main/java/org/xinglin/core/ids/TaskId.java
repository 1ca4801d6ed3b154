package org.xinglin.core.ids;

import org.xinglin.core.kernel.Digest;

/** A training task: the SHA-256 of its specification. */
public record TaskId(Digest value) {
    /** Reads 64 hexadecimal digits. @throws IllegalArgumentException when it is not one */
    public static TaskId parse(String text) {
        return new TaskId(Digest.ofHex(text));
    }

    @Override
    public String toString() {
        return value.hex();
    }
}
