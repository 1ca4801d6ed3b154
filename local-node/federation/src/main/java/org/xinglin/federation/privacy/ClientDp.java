package org.xinglin.federation.privacy;

/**
 * Differential privacy of a whole participant (McMahan et al. 2018, "Learning Differentially Private Recurrent Language Models"): each
 * update is clipped to norm C, all count the same, and N(0, (zC/n)^2) is added to each coordinate of the mean, with n fixed before the
 * task. The mean is the sum over n, however many answered: otherwise one who joins changes the weight of all others.
 *
 * <p>Under secure aggregation nobody sees the sum without noise, so that each participant adds its share before masking ({@link RingNoise}). Shares of
 * {@link #shareDeviation} add up to the whole noise when at least {@code leastSurvivors} arrive; with more survivors there is more
 * noise than needed, with fewer the round must fail: secure aggregation's threshold has to be at least {@code leastSurvivors}. Whoever
 * knows its own share can take it off again: against c participants who pool what they know, size the shares for
 * {@code leastSurvivors - c}.
 *
 * @param clip the norm C of an update as a whole, above 0
 * @param noiseMultiplier z, above 0; what {@link #roundCost} accounts
 * @param participants n, at least 1
 */
public record ClientDp(double clip, double noiseMultiplier, int participants) {
    /** Rounding a scaled coordinate to float32 can make it larger by half of this: taken off, so that the norm stays below C. */
    private static final double ROUNDING = 0x1p-23;

    /** In standard deviations. */
    private static final double REACH = 10;

    public ClientDp {
        check(clip, noiseMultiplier, participants);
    }

    static void check(double clip, double noiseMultiplier, int participants) {
        if (!(clip > 0) || Double.isInfinite(clip)) {
            throw new IllegalArgumentException("a norm to clip to is above 0, not " + clip);
        }
        if (!(noiseMultiplier > 0) || Double.isInfinite(noiseMultiplier)) {
            throw new IllegalArgumentException("a noise multiplier is above 0, not " + noiseMultiplier);
        }
        if (participants < 1) {
            throw new IllegalArgumentException("there is at least one participant");
        }
    }

    /**
     * Scales the whole update, all vectors together, down to norm C in place; a shorter one, and one of zeros, stays as it is.
     *
     * @return whether it was within C: the bit that {@link AdaptiveClip} asks for
     * @throws IllegalArgumentException when a value is not finite: such an update has no norm and must not be released
     */
    public boolean clip(float[] update) {
        double norm = norm(update);
        if (norm <= clip) {
            return true;
        }
        double factor = clip / norm * (1 - ROUNDING);
        for (int i = 0; i < update.length; i++) {
            update[i] = (float) (update[i] * factor);
        }
        return false;
    }

    /** The Euclidean norm, in float64. @throws IllegalArgumentException when a value is not finite */
    public static double norm(float[] update) {
        double squares = 0;
        for (float value : update) {
            squares += (double) value * value;
        }
        if (Double.isNaN(squares) || Double.isInfinite(squares)) {
            throw new IllegalArgumentException("an update has a value that is not finite");
        }
        return Math.sqrt(squares);
    }

    /** The sum over n and not over those who answered, with noise: in place. For a coordinator that is trusted with the sum. */
    public void releaseMean(double[] sumOfClipped, GaussianNoise noise) {
        for (int i = 0; i < sumOfClipped.length; i++) {
            sumOfClipped[i] /= participants;
        }
        noise.addTo(sumOfClipped, meanDeviation());
    }

    /** Standard deviation of the noise on each coordinate of the mean: zC/n. */
    public double meanDeviation() {
        return noiseMultiplier * clip / participants;
    }

    /**
     * Standard deviation of what each participant adds to its own clipped update: zC/sqrt(t).
     *
     * @param leastSurvivors t, how many honest updates are in every sum that is unmasked; from 1 to n
     */
    public double shareDeviation(int leastSurvivors) {
        if (leastSurvivors < 1 || leastSurvivors > participants) {
            throw new IllegalArgumentException("of " + participants + " not " + leastSurvivors + " can survive");
        }
        return noiseMultiplier * clip / Math.sqrt(leastSurvivors);
    }

    /**
     * Beyond this no value of a clipped update with its share lies, but for one chance in 10^22. A ring that cuts values has to cut no
     * earlier: what it cuts off is noise, and the promise goes with it.
     */
    public double reachWithShare(int leastSurvivors) {
        return clip + REACH * shareDeviation(leastSurvivors);
    }

    /** What a round in which all take part costs each of them. */
    public RdpCurve roundCost() {
        return RdpCurve.gaussian(noiseMultiplier);
    }

    /**
     * What a round costs for which each is drawn with probability {@code rate} by itself (Poisson), {@code participants} being how
     * many are drawn on average. A random fixed number of participants is no such draw: account it as if all took part.
     */
    public RdpCurve roundCost(double rate) {
        return RdpCurve.sampledGaussian(rate, noiseMultiplier);
    }
}
