package org.xinglin.federation.secagg;

/** The five phases, each entered once and in this order, and the end. */
public enum Phase {
    ADVERTISE_KEYS,
    SHARE_KEYS,
    MASKED_INPUT,
    CONSISTENCY_CHECK,
    UNMASKING,
    /** Nothing more is said: finished, refused or closed. */
    OVER;

    Phase next() {
        return values()[ordinal() + 1];
    }
}
