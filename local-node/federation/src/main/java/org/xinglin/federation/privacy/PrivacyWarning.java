package org.xinglin.federation.privacy;

/** What has to be said plainly beside an epsilon; the words for it are the screen's. */
public enum PrivacyWarning {
    /** Nothing is promised: epsilon is infinite. */
    NO_PROMISE,
    /** Above 10 an attacker's odds may rise more than 22,000-fold: a number, not a protection. */
    EPSILON_ABOVE_10,
    /** Above 1: common in practice, weak for records of health. */
    EPSILON_ABOVE_1,
    /** Delta reaches 1/N: giving away one whole record at random would satisfy it. */
    DELTA_TOO_LARGE,
    /** Delta is above a tenth of 1/N. */
    DELTA_LAX,
    /**
     * Up to ten hospitals that all take part in every round: either epsilon is far too large or the mean is all noise. Noise on each
     * record at the hospital is what protects a patient.
     */
    CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING,
    /** Batches are shuffled and not drawn by chance a row: nothing is gained by sampling, every step counts in full. */
    SHUFFLED_BATCHES_COUNT_IN_FULL,
    /** A step sees more than a tenth of the rows: sampling hides little. */
    BATCH_IS_MUCH_OF_THE_DATA
}
