package org.xinglin.federation.privacy;

/**
 * Client-level noise inside secure aggregation's ring (Kairouz, Liu, Steinke 2021, "The Distributed Discrete Gaussian Mechanism"): each
 * participant clips its update, rounds it to units of the ring, adds discrete Gaussian noise of {@link #shareVariance} and masks. What
 * is unmasked then has at least the noise of {@link ClientDp}, and {@link ClientDp#roundCost} is what it costs.
 *
 * <p>Rounding each of d coordinates by less than one unit makes an update longer by less than sqrt(d) units: the noise is sized for
 * that. A sum of t discrete Gaussians is not quite one, but with a deviation of 4 units or more a share the difference is below e^-150
 * (their theorem 1), which {@link #of} insists on. The ring needs room for the sum of n clipped updates and about ten deviations of the
 * whole noise on either side.
 *
 * @param unitsPerOne how many units of the ring are 1.0 of an update
 * @param shareVariance of each participant's noise, in squared units of the ring
 */
public record RingNoise(double unitsPerOne, long shareVariance) {
    /** Deviation 4. */
    private static final double LEAST_VARIANCE = 16;

    private static final double MOST_VARIANCE = 0x1p62;
    /** Whole numbers up to twice this are exact in float32. */
    private static final double LARGEST_IN_FLOAT = 0x1p23;

    /**
     * @param unitsPerOne how many units of the ring are 1.0 of an update
     * @param dimensions values of an update
     * @param leastSurvivors as of {@link ClientDp#shareDeviation}
     * @throws IllegalArgumentException when the units are too coarse for so little noise, or too fine for a long
     */
    public static RingNoise of(ClientDp terms, double unitsPerOne, int dimensions, int leastSurvivors) {
        double longest = terms.clip() * unitsPerOne + Math.sqrt(dimensions);
        double ofOne = terms.shareDeviation(leastSurvivors) / terms.clip();
        double variance = Math.ceil(ofOne * longest * ofOne * longest);
        if (!(variance >= LEAST_VARIANCE)) {
            throw new IllegalArgumentException(
                    "the ring's units are too coarse: a share of noise deviates by less than 4");
        }
        if (variance > MOST_VARIANCE) {
            throw new IllegalArgumentException("the ring's units are too fine for the noise");
        }
        return new RingNoise(unitsPerOne, (long) variance);
    }

    /**
     * In units, a power of two to 1.0, so coarse that a value with its share is exact in float32 and stays exact in any ring whose
     * steps are a finer power of two: nothing is ever rounded after the noise.
     *
     * @param reach beyond which no value lies
     */
    public static RingNoise exactInFloats(ClientDp terms, double reach, int dimensions, int leastSurvivors) {
        return of(terms, Math.scalb(1.0, Math.getExponent(LARGEST_IN_FLOAT / reach)), dimensions, leastSurvivors);
    }

    /**
     * For a value of its own beside the update, in the same units.
     *
     * @param deviation of a participant's share
     */
    public RingNoise beside(double value, double deviation) {
        double ofOne = deviation / value;
        double longest = value * unitsPerOne + 1;
        return new RingNoise(unitsPerOne, (long) Math.ceil(ofOne * longest * ofOne * longest));
    }

    /** Rounds values to whole units and adds a share to each: in place. */
    public void addTo(float[] values, int from, int to, DiscreteGaussian noise) {
        for (int i = from; i < to; i++) {
            values[i] = (float) ((Math.rint(values[i] * unitsPerOne) + noise.next()) / unitsPerOne);
        }
    }
}
