package org.xinglin.federation.replay;

/**
 * How a round came out.
 *
 * @param onChain digest of the model that the chain says, 64 hexadecimal digits
 * @param computed digest of the model that the updates lead to; empty when it could not be computed
 */
public record ReplayedRound(int round, String onChain, String computed) {
    /** Bit for bit. */
    public boolean isSame() {
        return onChain.equals(computed);
    }

    public boolean isComputed() {
        return !computed.isEmpty();
    }
}
