package org.xinglin.federation.secagg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/** Modulo 2^64. The inner loops are plain enough for the compiler to vectorise them. */
final class LongRingVector extends RingVector {
    private static final int BLOCK = 2048;
    private final long[] values;

    LongRingVector(int size) {
        values = new long[size];
    }

    @Override
    int size() {
        return values.length;
    }

    @Override
    int elementBytes() {
        return Long.BYTES;
    }

    @Override
    long get(int place) {
        return values[place];
    }

    @Override
    void add(int place, long value) {
        values[place] += value;
    }

    @Override
    void add(int place, int count, byte[] bytes, int offset) {
        LongBuffer source = view(bytes, offset, count);
        long[] block = new long[Math.min(BLOCK, count)];
        for (int done = 0; done < count; done += block.length) {
            int many = Math.min(block.length, count - done);
            source.get(block, 0, many);
            int at = place + done;
            for (int i = 0; i < many; i++) {
                values[at + i] += block[i];
            }
        }
    }

    @Override
    void subtract(int place, int count, byte[] bytes, int offset) {
        LongBuffer source = view(bytes, offset, count);
        long[] block = new long[Math.min(BLOCK, count)];
        for (int done = 0; done < count; done += block.length) {
            int many = Math.min(block.length, count - done);
            source.get(block, 0, many);
            int at = place + done;
            for (int i = 0; i < many; i++) {
                values[at + i] -= block[i];
            }
        }
    }

    @Override
    byte[] bytes() {
        byte[] bytes = new byte[values.length * Long.BYTES];
        view(bytes, 0, values.length).put(values);
        return bytes;
    }

    private static LongBuffer view(byte[] bytes, int offset, int count) {
        return ByteBuffer.wrap(bytes, offset, count * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer();
    }
}
