package org.xinglin.federation.compression;

import java.util.Arrays;

/** Bits one behind the other, the lowest of a byte first. */
final class BitWriter {
    private byte[] bytes;
    private int at;
    private long window;
    private int held;

    BitWriter(int expectedBytes) {
        this.bytes = new byte[Math.max(16, expectedBytes)];
    }

    /** The lowest {@code count} bits, 0 to 32. */
    void write(int value, int count) {
        window |= (value & ((1L << count) - 1)) << held;
        held += count;
        if (held >= Integer.SIZE) {
            flush(Integer.BYTES);
        }
    }

    void writeFloat(float value) {
        write(Float.floatToRawIntBits(value), Float.SIZE);
    }

    /** {@code count} zeros and a one. */
    void writeUnary(int count) {
        int left = count;
        for (; left >= Integer.SIZE; left -= Integer.SIZE) {
            write(0, Integer.SIZE);
        }
        write(0, left);
        write(1, 1);
    }

    /** Golomb-Rice: the part above {@code parameter} bits in unary, the rest as it is. */
    void writeRice(int value, int parameter) {
        writeUnary(value >>> parameter);
        write(value, parameter);
    }

    private void flush(int count) {
        if (at + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + count));
        }
        for (int i = 0; i < count; i++) {
            bytes[at++] = (byte) window;
            window >>>= Byte.SIZE;
        }
        held = Math.max(0, held - count * Byte.SIZE);
    }

    /** Up to the next whole byte with zeros. */
    void align() {
        flush((held + Byte.SIZE - 1) / Byte.SIZE);
    }

    byte[] toBytes() {
        align();
        return Arrays.copyOf(bytes, at);
    }
}
