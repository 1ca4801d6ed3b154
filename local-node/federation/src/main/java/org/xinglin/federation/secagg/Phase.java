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
        return switch (this) {
            case ADVERTISE_KEYS -> SHARE_KEYS;
            case SHARE_KEYS -> MASKED_INPUT;
            case MASKED_INPUT -> CONSISTENCY_CHECK;
            case CONSISTENCY_CHECK -> UNMASKING;
            case UNMASKING, OVER -> OVER;
        };
    }
}
