package org.xinglin.federation.privacy;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Noise on integers: probability of x in proportion to exp(-x^2 / (2 variance)), sampled exactly with integers alone (Canonne, Kamath,
 * Steinke 2020, "The Discrete Gaussian for Differential Privacy", algorithms 1 to 3). No floating point, so nothing leaks through its
 * gaps; its Renyi divergence is at most that of the continuous one (their theorem 4), so that {@link RdpCurve#gaussian} accounts it.
 *
 * <p>For sums in the ring of secure aggregation: see {@link RingNoise}. The time of a sample depends on its value; do not answer
 * anybody as soon as a single sample is drawn. Not thread-safe.
 */
public final class DiscreteGaussian implements AutoCloseable {
    private static final long MOST_VARIANCE = 1L << 62;
    private static final int KEY_BYTES = 32;

    private final CipherStream random;
    private final BigInteger variance;
    private final BigInteger twiceVarianceScaleSquared;
    private final long scale;

    private DiscreteGaussian(long variance, CipherStream random) {
        if (variance < 1 || variance > MOST_VARIANCE) {
            throw new IllegalArgumentException("a variance in ring units is from 1 to 2^62, not " + variance);
        }
        this.random = random;
        this.variance = BigInteger.valueOf(variance);
        this.scale = this.variance.sqrt().longValueExact() + 1;
        this.twiceVarianceScaleSquared =
                this.variance.shiftLeft(1).multiply(BigInteger.valueOf(scale)).multiply(BigInteger.valueOf(scale));
    }

    /** @param variance in squared units of the ring, 1 to 2^62 */
    public static DiscreteGaussian secure(long variance) {
        return new DiscreteGaussian(variance, CipherStream.secure());
    }

    /** Repeats itself: for simulations and tests only. */
    public static DiscreteGaussian insecureForSimulation(long variance, long seed) {
        return new DiscreteGaussian(
                variance,
                new CipherStream(ByteBuffer.allocate(KEY_BYTES).putLong(seed).array()));
    }

    /** Algorithm 3: a discrete Laplace sample, kept with the probability that makes a Gaussian of it. */
    public long next() {
        while (true) {
            long laplace = laplace();
            // (|y| - v/t)^2 / 2v, with numerator and denominator times t^2
            BigInteger off = BigInteger.valueOf(Math.abs(laplace))
                    .multiply(BigInteger.valueOf(scale))
                    .subtract(variance);
            if (happensExp(off.multiply(off), twiceVarianceScaleSquared)) {
                return laplace;
            }
        }
    }

    /** Algorithm 2 with s = 1: probability of x in proportion to exp(-|x| / scale). */
    private long laplace() {
        while (true) {
            long low = below(scale);
            if (!happensExpBelowOne(low, scale)) {
                continue;
            }
            long high = 0;
            while (happensExpBelowOne(1, 1)) {
                high++;
            }
            long magnitude = Math.addExact(low, Math.multiplyExact(scale, high));
            boolean isNegative = random.nextLong() < 0;
            if (!isNegative || magnitude != 0) {
                return isNegative ? -magnitude : magnitude;
            }
        }
    }

    /** Algorithm 1: true with probability exp(-a/b), for 0 <= a <= b. */
    private boolean happensExpBelowOne(long a, long b) {
        long k = 1;
        while (below(Math.multiplyExact(b, k)) < a) {
            k++;
        }
        return (k & 1) == 1;
    }

    /** True with probability exp(-a/b), for any a >= 0. */
    private boolean happensExp(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        for (BigInteger whole = parts[0]; whole.signum() > 0; whole = whole.subtract(BigInteger.ONE)) {
            if (!happensExpBelowOne(1, 1)) {
                return false;
            }
        }
        BigInteger bound = b;
        boolean isOdd = true;
        while (below(bound).compareTo(parts[1]) < 0) {
            bound = bound.add(b);
            isOdd = !isOdd;
        }
        return isOdd;
    }

    /** Even over 0 to {@code bound} - 1: what would make some of them likelier is drawn again. */
    private long below(long bound) {
        long bits = random.nextLong() >>> 1;
        long value = bits % bound;
        while (bits - value + (bound - 1) < 0) {
            bits = random.nextLong() >>> 1;
            value = bits % bound;
        }
        return value;
    }

    private BigInteger below(BigInteger bound) {
        int longs = bound.bitLength() / Long.SIZE + 1;
        ByteBuffer bytes = ByteBuffer.allocate(longs * Long.BYTES);
        BigInteger value;
        do {
            bytes.clear();
            for (int i = 0; i < longs; i++) {
                bytes.putLong(random.nextLong());
            }
            value = new BigInteger(1, bytes.array()).shiftRight(longs * Long.SIZE - bound.bitLength());
        } while (value.compareTo(bound) >= 0);
        return value;
    }

    /** Forgets its key stream; may be used no more. */
    @Override
    public void close() {
        random.close();
    }

    @Override
    public String toString() {
        return "***";
    }
}
