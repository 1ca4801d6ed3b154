package org.xinglin.learning.training;

/**
 * Differential privacy for single records.
 *
 * @param rate q, the chance of each record to take part in a step
 * @param multiplier z: noise over clip; 0 only to compare
 * @param clip C, the greatest norm of one record's gradient
 */
public record RecordPrivacy(double rate, double multiplier, double clip) {
    public RecordPrivacy {
        if (!(rate > 0 && rate <= 1) || !(multiplier >= 0) || !(clip > 0)) {
            throw new IllegalArgumentException(
                    "no privacy with rate " + rate + ", multiplier " + multiplier + ", clip " + clip);
        }
    }

    /** What an accountant needs to know of a round: the same mechanism, so many times. */
    public record Spent(double rate, double multiplier, int steps) {}
}
