package org.xinglin.federation.compression;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;

/** All values as float32, behind the header. */
public record Uncompressed() implements Compression {
    static final String NAME = "none";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SortedMap<String, Double> settings() {
        return Collections.emptySortedMap();
    }

    @Override
    public boolean isBiased() {
        return false;
    }

    @Override
    public byte[] encode(float[] values, Seeds seeds) {
        Header.checkFinite(values);
        BitWriter head = new BitWriter(Header.BYTES);
        Header.UNCOMPRESSED.write(head, Values.FLOAT, values.length);
        byte[] bytes = Arrays.copyOf(head.toBytes(), Math.toIntExact(bytes(values.length)));
        floats(bytes).put(values);
        return bytes;
    }

    @Override
    public float[] decode(byte[] bytes, int size, long sharedSeed) throws UnreadableUpdateException {
        Header.UNCOMPRESSED.read(new BitReader(bytes), Values.FLOAT, size);
        if (bytes.length != bytes(size)) {
            throw new UnreadableUpdateException("the update's bytes are cut or overlong");
        }
        float[] values = new float[size];
        floats(bytes).get(values);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new UnreadableUpdateException("the update has a value that is not finite");
            }
        }
        return values;
    }

    private static long bytes(int size) {
        return Header.BYTES + (long) size * Float.BYTES;
    }

    private static FloatBuffer floats(byte[] bytes) {
        return ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(Header.BYTES)
                .asFloatBuffer();
    }
}
