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
 * @param shareVariance of each participant's noise, in squared units of the ring
 */
public record RingNoise(long shareVariance) {
    /** Deviation 4. */
    private static final double LEAST_VARIANCE = 16;

    private static final double MOST_VARIANCE = 0x1p62;

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
        return new RingNoise((long) variance);
    }

    /** Of the sum of all who arrive, in units of the ring. */
    public double sumDeviation(int survivors) {
        return Math.sqrt((double) shareVariance * survivors);
    }

    public DiscreteGaussian noise() {
        return DiscreteGaussian.secure(shareVariance);
    }
}
