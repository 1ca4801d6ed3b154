package org.xinglin.federation.privacy;

import java.nio.ByteBuffer;

/**
 * Gaussian noise for differential privacy, from a key of the system's secure random source. Not thread-safe: one for each thread.
 *
 * <p>Noise in floating point leaks: not every float can come out of a sampler, and which can depends on what the noise was added to
 * (Mironov 2012). Each value here is half the sum of four independent ones (Holohan and Braghin 2021, section 4.2), which makes it
 * infeasible to find the uniform numbers behind it; the sum with the value is rounded to float64 once more. Where integers are
 * summed, as under secure aggregation, {@link DiscreteGaussian} has no such leak at all.
 */
public final class GaussianNoise implements AutoCloseable {
    private static final int SUMMANDS = 4;
    private static final double UNIT = 0x1p-53;
    private static final int KEY_BYTES = 32;

    private final CipherStream random;
    private double spare;
    private boolean hasSpare;

    private GaussianNoise(CipherStream random) {
        this.random = random;
    }

    /** What every release must use. */
    public static GaussianNoise secure() {
        return new GaussianNoise(CipherStream.secure());
    }

    /** Repeats itself: for simulations and tests. Whoever knows the seed can take the noise off again. */
    public static GaussianNoise insecureForSimulation(long seed) {
        return new GaussianNoise(
                new CipherStream(ByteBuffer.allocate(KEY_BYTES).putLong(seed).array()));
    }

    /** One value of the standard normal distribution. */
    public double next() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double first = 0;
        double second = 0;
        for (int i = 0; i < SUMMANDS; i++) {
            // Box and Muller 1958; 1 - u is above 0
            double radius = Math.sqrt(-2 * Math.log(1 - (random.nextLong() >>> 11) * UNIT));
            double angle = 2 * Math.PI * (random.nextLong() >>> 11) * UNIT;
            first += radius * Math.cos(angle);
            second += radius * Math.sin(angle);
        }
        spare = second / Math.sqrt(SUMMANDS);
        hasSpare = true;
        return first / Math.sqrt(SUMMANDS);
    }

    /** Adds noise of this standard deviation to each value. @throws IllegalArgumentException when it is negative or no number */
    public void addTo(double[] values, double deviation) {
        check(deviation);
        for (int i = 0; i < values.length; i++) {
            values[i] += deviation * next();
        }
    }

    /** Adds noise of this standard deviation to each value. @throws IllegalArgumentException when it is negative or no number */
    public void addTo(float[] values, double deviation) {
        check(deviation);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] + deviation * next());
        }
    }

    private static void check(double deviation) {
        if (!(deviation >= 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException("noise can not have the standard deviation " + deviation);
        }
    }

    /** Forgets its key stream; may be used no more. */
    @Override
    public void close() {
        spare = 0;
        hasSpare = false;
        random.close();
    }

    @Override
    public String toString() {
        return "***";
    }
}
