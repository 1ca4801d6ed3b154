package org.xinglin.core.training;

import java.util.Locale;

/** Choices of a task that do not go together: such a task is never published. */
public enum TaskClash {
    RULE_NEEDS_MORE_HOSPITALS,
    RULE_NEEDS_ROUNDS_IN_STEP,
    RULE_TAKES_SENDERS_FOR_LIARS,
    CONTROL_VARIATES_UNDER_RECORD_NOISE,
    CONTROL_VARIATES_NEED_ALL_HOSPITALS,
    CONTROL_VARIATES_NEED_SGD,
    MASKS_NEED_THREE_HOSPITALS,
    MASKS_HIDE_WHAT_THE_RULE_NEEDS,
    MASKS_NEED_ROUNDS_IN_STEP,
    MASKS_AND_COMPRESSION,
    MASKS_NEED_ALL_HOSPITALS,
    CLIENT_NOISE_NEEDS_EQUAL_WEIGHTS,
    CLIENT_NOISE_AND_CONTROL_VARIATES,
    CLIENT_NOISE_NEEDS_ROUNDS_IN_STEP,
    CLIENT_NOISE_AND_COMPRESSION;

    /** Such as {@code masks-and-compression}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
