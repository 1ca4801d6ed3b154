package org.xinglin.federation.compression;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The largest magnitudes only, with their places; between equal ones the first counts (Aji and Heafield 2017). Needs
 * {@link ErrorFeedback}, with which it converges as if all were sent (Stich et al. 2018, Karimireddy et al. 2019).
 *
 * @param fraction of the values, rounded up; above 0 and up to 1
 * @param bits 2 to 8 a value, or 32 for float32
 * @param bucket values that share a norm when they are quantised
 */
public record TopK(double fraction, int bits, int bucket) implements Compression {
    static final String NAME = "top-k";

    public TopK {
        Compressions.checkFraction(fraction);
        new Values(bits, bucket);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SortedMap<String, Double> settings() {
        return new TreeMap<>(Map.of(
                Compressions.FRACTION, fraction,
                Compressions.BITS, (double) bits,
                Compressions.BUCKET, (double) bucket));
    }

    @Override
    public boolean isBiased() {
        return true;
    }

    @Override
    public int sent(int size) {
        return Compressions.count(fraction, size);
    }

    @Override
    public byte[] encode(float[] values, Seeds seeds) {
        Header.checkFinite(values);
        int[] places = LargestMagnitudes.places(values, sent(values.length));
        BitWriter out = new BitWriter(Header.BYTES + places.length * 2);
        Header.TOP_K.write(out, bits, values.length);
        Places.write(out, places, values.length);
        new Values(bits, bucket).write(out, Compressions.pick(values, places), new SplitMix(seeds.own()));
        return out.toBytes();
    }

    @Override
    public float[] decode(byte[] bytes, int size, long sharedSeed) throws UnreadableUpdateException {
        BitReader in = new BitReader(bytes);
        Header.TOP_K.read(in, bits, size);
        int[] places = Places.read(in, sent(size), size);
        float[] picked = new float[places.length];
        new Values(bits, bucket).read(in, picked);
        in.end();
        return Compressions.spread(picked, places, size);
    }
}
