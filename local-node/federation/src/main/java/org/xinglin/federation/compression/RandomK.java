package org.xinglin.federation.compression;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values at places drawn from a seed that all share: no places are sent, and since they are the same for all participants their values
 * can be summed under secure aggregation ({@link #pick}, {@link #spread}). Not scaled up, so that {@link ErrorFeedback} sends the rest
 * later (Stich et al. 2018: random-k with memory).
 *
 * @param fraction of the values, rounded up; above 0 and up to 1
 * @param bits 2 to 8 a value, or 32 for float32; 32 under secure aggregation, whose ring has one scale for all
 * @param bucket values that share a norm when they are quantised
 */
public record RandomK(double fraction, int bits, int bucket) implements Compression {
    static final String NAME = "random-k";

    public RandomK {
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

    /** Ascending; every set of places is as likely (Knuth, TAOCP 2, algorithm 3.4.2 S). */
    public int[] places(int size, long sharedSeed) {
        int[] places = new int[sent(size)];
        SplitMix random = new SplitMix(sharedSeed);
        int found = 0;
        for (int i = 0; found < places.length; i++) {
            if (random.below(size - i) < places.length - found) {
                places[found++] = i;
            }
        }
        return places;
    }

    /** The values to be masked and summed. */
    public float[] pick(float[] values, long sharedSeed) {
        return Compressions.pick(values, places(values.length, sharedSeed));
    }

    /** A sum, or mean, of what was picked, at its places; zero elsewhere. @throws IllegalArgumentException when it is not as many */
    public double[] spread(double[] picked, int size, long sharedSeed) {
        int[] places = places(size, sharedSeed);
        if (picked.length != places.length) {
            throw new IllegalArgumentException(picked.length + " values for " + places.length + " places");
        }
        double[] values = new double[size];
        for (int i = 0; i < places.length; i++) {
            values[places[i]] = picked[i];
        }
        return values;
    }

    @Override
    public byte[] encode(float[] values, Seeds seeds) {
        Header.checkFinite(values);
        BitWriter out = new BitWriter(Header.BYTES + sent(values.length));
        Header.RANDOM_K.write(out, bits, values.length);
        new Values(bits, bucket).write(out, pick(values, seeds.shared()), new SplitMix(seeds.own()));
        return out.toBytes();
    }

    @Override
    public float[] decode(byte[] bytes, int size, long sharedSeed) throws UnreadableUpdateException {
        BitReader in = new BitReader(bytes);
        Header.RANDOM_K.read(in, bits, size);
        float[] picked = new float[sent(size)];
        new Values(bits, bucket).read(in, picked);
        in.end();
        return Compressions.spread(picked, places(size, sharedSeed), size);
    }
}
