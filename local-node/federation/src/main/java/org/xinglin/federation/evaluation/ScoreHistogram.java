package org.xinglin.federation.evaluation;

import java.util.Arrays;

/**
 * Held-out rows counted by what the model said of them: how many positive and how many negative ones fell into each of
 * {@link #BINS} equal intervals of the predicted probability, and the sum of the probabilities in each. Histograms of hospitals add
 * up, so that pooled measures need no rows. An interval is open below and closed above: a tie at one half counts as negative.
 */
public record ScoreHistogram(long[] positives, long[] negatives, double[] sums) {
    /** Fine enough that the area under the curve is off by less than the share of pairs that fall into one interval. */
    public static final int BINS = 200;

    /** In one interval: so many that sums over hospitals and intervals never overflow. */
    private static final long MOST = 1L << 40;

    public ScoreHistogram {
        if (positives.length != BINS || negatives.length != BINS || sums.length != BINS) {
            throw new IllegalArgumentException("a histogram has " + BINS + " intervals");
        }
        positives = positives.clone();
        negatives = negatives.clone();
        sums = sums.clone();
    }

    /** Of a model with more than two classes, and of nobody's rows. */
    public static ScoreHistogram empty() {
        return new ScoreHistogram(new long[BINS], new long[BINS], new double[BINS]);
    }

    /**
     * @param probabilities of the positive class, 0 to 1
     * @param labels true for the positive class
     */
    public static ScoreHistogram of(double[] probabilities, boolean[] labels) {
        long[] positives = new long[BINS];
        long[] negatives = new long[BINS];
        double[] sums = new double[BINS];
        for (int i = 0; i < probabilities.length; i++) {
            int bin = (int) Math.max(0, Math.min(BINS - 1, Math.ceil(probabilities[i] * BINS) - 1));
            (labels[i] ? positives : negatives)[bin]++;
            sums[bin] += probabilities[i];
        }
        return new ScoreHistogram(positives, negatives, sums);
    }

    public ScoreHistogram plus(ScoreHistogram other) {
        long[] pos = positives.clone();
        long[] neg = negatives.clone();
        double[] sum = sums.clone();
        for (int i = 0; i < BINS; i++) {
            pos[i] = Math.addExact(pos[i], other.positives[i]);
            neg[i] = Math.addExact(neg[i], other.negatives[i]);
            sum[i] += other.sums[i];
        }
        return new ScoreHistogram(pos, neg, sum);
    }

    /** Counts that are none below zero, and sums that fit to them. */
    public boolean isSane() {
        for (int i = 0; i < BINS; i++) {
            long rows = positives[i] + negatives[i];
            boolean fits = positives[i] <= MOST
                    && negatives[i] <= MOST
                    && positives[i] >= 0
                    && negatives[i] >= 0
                    && sums[i] >= 0
                    && sums[i] <= rows + 1e-6 * rows;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    public long rows() {
        return Arrays.stream(positives).sum() + Arrays.stream(negatives).sum();
    }

    /** A copy. */
    @Override
    public long[] positives() {
        return positives.clone();
    }

    /** A copy. */
    @Override
    public long[] negatives() {
        return negatives.clone();
    }

    /** A copy. */
    @Override
    public double[] sums() {
        return sums.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreHistogram histogram
                && Arrays.equals(positives, histogram.positives)
                && Arrays.equals(negatives, histogram.negatives)
                && Arrays.equals(sums, histogram.sums);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(positives) + Arrays.hashCode(negatives);
    }

    @Override
    public String toString() {
        return rows() + " rows";
    }
}
