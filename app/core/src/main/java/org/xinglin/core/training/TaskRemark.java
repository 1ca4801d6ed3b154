package org.xinglin.core.training;

import java.util.Locale;

/** What is possible and has to be known before a task is published: what its privacy leaves out, and what is weak or of no use. */
public enum TaskRemark {
    /** Nothing hides what the model learnt of single rows. */
    NO_NOISE,
    /** Without masks: the coordinator sees each update. */
    UPDATES_ARE_SEEN,
    /** Accuracy, loss and the like on held-out rows, told in clear. */
    MEASURES_ARE_OUTSIDE,
    /** The numbers of rows, told in clear. */
    ROWS_ARE_OUTSIDE,
    /** Means and variances of the rows are exact. */
    STATISTICS_ARE_OUTSIDE,
    /** Who has several rows loses more than epsilon. */
    ROWS_AND_NOT_PATIENTS,
    /** The noise is on the model between hospitals: what leaves one is not hidden from the coordinator. */
    COORDINATOR_ADDS_THE_NOISE,
    /** A mean: one hospital can steer it. */
    ONE_HOSPITAL_CAN_STEER,
    /** A mean of masked updates: and nobody can see who did. */
    NOBODY_SEES_WHO_STEERS,
    CLIP_AGAIN_AFTER_DECODING,
    NOISE_CHOOSES_THE_PLACES,
    NOISE_FILLS_ALL_PLACES,
    MODEL_IS_SMALL;

    /** Such as {@code rows-and-not-patients}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
