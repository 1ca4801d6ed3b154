package org.xinglin.federation.secagg;

/** A participant refuses what the coordinator sent, has wiped its secrets and takes no further part in this attempt. */
public final class CheatedException extends SecureAggregationException {
    private static final long serialVersionUID = 1L;
    private final Cheat cheat;

    CheatedException(Cheat cheat, String message) {
        super(message);
        this.cheat = cheat;
    }

    public Cheat cheat() {
        return cheat;
    }
}
