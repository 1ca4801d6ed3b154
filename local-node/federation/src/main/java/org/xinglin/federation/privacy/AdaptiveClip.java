package org.xinglin.federation.privacy;

/**
 * A clipping norm that follows a quantile of the updates' norms (Andrew et al. 2021, "Differentially Private Learning with Adaptive
 * Clipping", algorithm 1). A value for the checkpoint: {@link #clip} is the norm that clips, and sizes the noise of, the coming round;
 * {@link #next} is asked after that round.
 *
 * <p>Each participant tells the bit whether its update was within the norm (unclipped). The sum of bits gets noise sigma_b, and the
 * updates get the multiplier z_delta = (z^-2 - (2 sigma_b)^-2)^(-1/2), slightly above z: both releases together cost what one with z
 * costs, and z is what is accounted. The 2 is there because a bit counted as -1/2 or +1/2 has the sensitivity 1/2.
 *
 * @param clip C, above 0; 0.1 at the start in the paper
 * @param noiseMultiplier z of both releases together
 * @param participants n, fixed
 * @param bitNoise sigma_b, above z/2
 * @param quantile gamma, the share that shall stay unclipped
 * @param learningRate eta_C
 */
public record AdaptiveClip(
        double clip, double noiseMultiplier, int participants, double bitNoise, double quantile, double learningRate) {
    public static final double FIRST_CLIP = 0.1;

    private static final double MEDIAN = 0.5;
    private static final double RATE = 0.2;
    /** The paper's choice, section 3.1. */
    private static final double PARTICIPANTS_PER_NOISE = 20;

    private static final int FIELDS = 6;

    public AdaptiveClip {
        if (!(quantile >= 0 && quantile <= 1) || !(learningRate >= 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException(
                    "an adaptive norm needs a quantile from 0 to 1 and a rate of at least 0");
        }
        if (!(bitNoise > noiseMultiplier / 2) || Double.isInfinite(bitNoise)) {
            throw new IllegalArgumentException(
                    "noise of " + bitNoise + " on the bits can not be split off a multiplier of " + noiseMultiplier
                            + ": it needs more than half of it");
        }
        ClientDp.check(clip, noiseMultiplier, participants);
    }

    /**
     * The paper's settings, with sigma_b = n/20. With few participants that is too little to split off z, or leaves the updates with
     * much more noise than z: then sigma_b = z, which raises the updates' noise by 15 percent.
     */
    public static AdaptiveClip start(double noiseMultiplier, int participants) {
        double bitNoise = Math.max(participants / PARTICIPANTS_PER_NOISE, noiseMultiplier);
        return new AdaptiveClip(FIRST_CLIP, noiseMultiplier, participants, bitNoise, MEDIAN, RATE);
    }

    /** z_delta. */
    public double updateNoiseMultiplier() {
        return 1 / Math.sqrt(1 / (noiseMultiplier * noiseMultiplier) - 1 / (4 * bitNoise * bitNoise));
    }

    /** Clips and noises the coming round. Its {@code roundCost} is not the round's: see {@link #roundCost}. */
    public ClientDp updates() {
        return new ClientDp(clip, updateNoiseMultiplier(), participants);
    }

    /** Of updates and bits together. */
    public RdpCurve roundCost() {
        return RdpCurve.gaussian(noiseMultiplier);
    }

    /** The number of unclipped updates over n, with noise; may lie outside of 0 to 1. */
    public double noisyFraction(int unclipped, GaussianNoise noise) {
        if (unclipped < 0 || unclipped > participants) {
            throw new IllegalArgumentException(
                    "of " + participants + " updates not " + unclipped + " can be unclipped");
        }
        return (unclipped + bitNoise * noise.next()) / participants;
    }

    /** What each participant adds to its bit under secure aggregation, see {@link ClientDp#shareDeviation}. */
    public double bitShareDeviation(int leastSurvivors) {
        if (leastSurvivors < 1 || leastSurvivors > participants) {
            throw new IllegalArgumentException("of " + participants + " not " + leastSurvivors + " can survive");
        }
        return bitNoise / Math.sqrt(leastSurvivors);
    }

    /**
     * After a round.
     *
     * @param noisyUnclippedFraction from {@link #noisyFraction}, or a sum of bits with shares of noise, over n
     */
    public AdaptiveClip next(double noisyUnclippedFraction) {
        double moved = clip * Math.exp(-learningRate * (noisyUnclippedFraction - quantile));
        return new AdaptiveClip(moved, noiseMultiplier, participants, bitNoise, quantile, learningRate);
    }

    /** For {@code ServerState.slots}: the six fields in their order. */
    public double[] toSlot() {
        return new double[] {clip, noiseMultiplier, participants, bitNoise, quantile, learningRate};
    }

    /** The reverse of {@link #toSlot}. @throws IllegalArgumentException when these are not its fields */
    public static AdaptiveClip ofSlot(double[] slot) {
        if (slot.length != FIELDS || slot[2] != Math.rint(slot[2])) {
            throw new IllegalArgumentException("this is no state of an adaptive norm");
        }
        return new AdaptiveClip(slot[0], slot[1], (int) slot[2], slot[3], slot[4], slot[5]);
    }
}
