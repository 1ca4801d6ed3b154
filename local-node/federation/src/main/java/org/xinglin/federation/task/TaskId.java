package org.xinglin.federation.task;

import java.util.Arrays;
import java.util.HexFormat;

/** A task's name: the SHA-256 of its specification's canonical form. */
public final class TaskId {
    private static final int LENGTH = 32;
    private final byte[] bytes;

    private TaskId(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a task id has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** Copies {@code bytes}. */
    public static TaskId of(byte[] bytes) {
        return new TaskId(bytes.clone());
    }

    /** Reads 64 hexadecimal digits. */
    public static TaskId ofHex(String hex) {
        return new TaskId(HexFormat.of().parseHex(hex));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Without {@code 0x}. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaskId id && Arrays.equals(bytes, id.bytes);
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
