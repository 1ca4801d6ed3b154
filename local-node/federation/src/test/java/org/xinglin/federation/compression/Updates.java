package org.xinglin.federation.compression;

import java.util.Random;

/** Updates as training makes them, roughly: many small values, few large ones. */
final class Updates {
    static final Seeds SEEDS = new Seeds(11, 22);

    private Updates() {}

    static float[] heavyTailed(int size, long seed) {
        Random random = new Random(seed);
        float[] update = new float[size];
        for (int i = 0; i < size; i++) {
            double normal = random.nextGaussian();
            update[i] = (float) (1e-3 * normal * normal * normal);
        }
        return update;
    }

    /** Multiples of 2^-10 up to 1: sums of a few of them have no rounding in float32. */
    static float[] exact(int size, long seed) {
        Random random = new Random(seed);
        float[] update = new float[size];
        for (int i = 0; i < size; i++) {
            update[i] = (random.nextInt(2049) - 1024) * 0x1p-10f;
        }
        return update;
    }

    static float[] roundTrip(Compression compression, float[] values, Seeds seeds) throws UnreadableUpdateException {
        return compression.decode(compression.encode(values, seeds), values.length, seeds.shared());
    }
}
