package org.xinglin.core.keys;

import org.xinglin.core.kernel.Digest;

/** A secp256k1 signature with low s; {@code recovery} is 0 or 1. */
public record EcdsaSignature(Digest r, Digest s, int recovery) {
    public EcdsaSignature {
        if (recovery != 0 && recovery != 1) {
            throw new IllegalArgumentException("recovery is 0 or 1");
        }
    }

    /** r, s and 27 + recovery: the 65 bytes that Solidity's ecrecover helpers take. */
    public byte[] toBytes() {
        byte[] out = new byte[65];
        System.arraycopy(r.bytes(), 0, out, 0, 32);
        System.arraycopy(s.bytes(), 0, out, 32, 32);
        out[64] = (byte) (27 + recovery);
        return out;
    }
}
