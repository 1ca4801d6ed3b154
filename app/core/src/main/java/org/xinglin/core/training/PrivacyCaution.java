package org.xinglin.core.training;

import java.util.Locale;

/** What has to be said plainly beside an epsilon, the weightiest first. */
public enum PrivacyCaution {
    /** Epsilon is infinite. */
    NO_PROMISE,
    /** A number, and no protection. */
    EPSILON_ABOVE_10,
    /** Common in practice, weak for records of health. */
    EPSILON_ABOVE_1,
    /** Delta reaches 1/N: giving away one whole record at random would satisfy it. */
    DELTA_TOO_LARGE,
    /** Delta is above a tenth of 1/N. */
    DELTA_LAX,
    CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING,
    SHUFFLED_BATCHES_COUNT_IN_FULL,
    BATCH_IS_MUCH_OF_THE_DATA;

    /** Such as {@code delta-lax}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
