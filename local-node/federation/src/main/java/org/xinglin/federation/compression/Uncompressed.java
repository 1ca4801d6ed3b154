package org.xinglin.federation.compression;

import java.util.Collections;
import java.util.SortedMap;

/** All values as float32, behind the header. */
public record Uncompressed() implements Compression {
    static final String NAME = "none";

    private static final Values FLOATS = new Values(Values.FLOAT, 1);

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
        BitWriter out = new BitWriter(Math.addExact(Header.BYTES, Math.multiplyExact(values.length, Float.BYTES)));
        Header.UNCOMPRESSED.write(out, Values.FLOAT, values.length);
        FLOATS.write(out, values, new SplitMix(seeds.own()));
        return out.toBytes();
    }

    @Override
    public float[] decode(byte[] bytes, int size, long sharedSeed) throws UnreadableUpdateException {
        BitReader in = new BitReader(bytes);
        Header.UNCOMPRESSED.read(in, Values.FLOAT, size);
        float[] values = new float[size];
        FLOATS.read(in, values);
        in.end();
        return values;
    }
}
