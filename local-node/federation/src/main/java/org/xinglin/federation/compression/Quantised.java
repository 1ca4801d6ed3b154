package org.xinglin.federation.compression;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every value in few bits, rounded by chance: unbiased (QSGD, Alistarh et al. 2017). Each bucket has its own greatest magnitude, so
 * that one large layer does not coarsen the others.
 *
 * @param bits 2 to 8 a value, sign and level
 * @param bucket values that share a norm; 512 in the paper's experiments
 */
public record Quantised(int bits, int bucket) implements Compression {
    static final String NAME = "quantised";

    public Quantised {
        if (bits == Values.FLOAT) {
            throw new IllegalArgumentException("quantised values take 2 to 8 bits");
        }
        new Values(bits, bucket);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SortedMap<String, Double> settings() {
        return new TreeMap<>(Map.of(Compressions.BITS, (double) bits, Compressions.BUCKET, (double) bucket));
    }

    @Override
    public boolean isBiased() {
        return false;
    }

    @Override
    public byte[] encode(float[] values, Seeds seeds) {
        Header.checkFinite(values);
        BitWriter out = new BitWriter((int) ((long) values.length * bits / Byte.SIZE));
        Header.QUANTISED.write(out, bits, values.length);
        new Values(bits, bucket).write(out, values, new SplitMix(seeds.own()));
        return out.toBytes();
    }

    @Override
    public float[] decode(byte[] bytes, int size, long sharedSeed) throws UnreadableUpdateException {
        BitReader in = new BitReader(bytes);
        Header.QUANTISED.read(in, bits, size);
        float[] values = new float[size];
        new Values(bits, bucket).read(in, values);
        in.end();
        return values;
    }
}
