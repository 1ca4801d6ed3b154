package org.xinglin.federation.secagg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/** Modulo 2^32. The inner loops are plain enough for the compiler to vectorise them. */
final class IntRingVector extends RingVector {
    private static final int BLOCK = 4096;
    private final int[] values;

    IntRingVector(int size) {
        values = new int[size];
    }

    @Override
    int size() {
        return values.length;
    }

    @Override
    int elementBytes() {
        return Integer.BYTES;
    }

    @Override
    long get(int place) {
        return values[place];
    }

    @Override
    void add(int place, long value) {
        values[place] += (int) value;
    }

    @Override
    void add(int place, int count, byte[] bytes, int offset) {
        IntBuffer source = view(bytes, offset, count);
        int[] block = new int[Math.min(BLOCK, count)];
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
        IntBuffer source = view(bytes, offset, count);
        int[] block = new int[Math.min(BLOCK, count)];
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
        byte[] bytes = new byte[values.length * Integer.BYTES];
        view(bytes, 0, values.length).put(values);
        return bytes;
    }

    private static IntBuffer view(byte[] bytes, int offset, int count) {
        return ByteBuffer.wrap(bytes, offset, count * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
    }
}
