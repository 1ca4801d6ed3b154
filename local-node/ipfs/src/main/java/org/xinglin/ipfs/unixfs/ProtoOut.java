package org.xinglin.ipfs.unixfs;

import java.util.Arrays;

/** Writes the handful of protobuf forms that dag-pb and UnixFS use. */
final class ProtoOut {
    private static final int WIRE_VARINT = 0;
    private static final int WIRE_BYTES = 2;

    private byte[] bytes;
    private int length;

    ProtoOut(int expectedLength) {
        bytes = new byte[Math.max(32, expectedLength)];
    }

    ProtoOut number(int field, long value) {
        varint(((long) field << 3) | WIRE_VARINT);
        varint(value);
        return this;
    }

    ProtoOut bytes(int field, byte[] value) {
        return bytes(field, value, 0, value.length);
    }

    ProtoOut bytes(int field, byte[] value, int offset, int count) {
        varint(((long) field << 3) | WIRE_BYTES);
        varint(count);
        room(count);
        System.arraycopy(value, offset, bytes, length, count);
        length += count;
        return this;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void varint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void room(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
