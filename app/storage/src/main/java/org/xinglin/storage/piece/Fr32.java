package org.xinglin.storage.piece;

/**
 * Spreads 127 bytes over 128, so that each 32 bytes are a number below the order of the proofs' field: after every 254 bits
 * come two zero bits (Filecoin specification, "Piece Commitment").
 */
final class Fr32 {
    static final int QUAD_IN = 127;
    static final int QUAD_OUT = 128;
    static final int NODE = 32;
    private static final int LOW_SIX = 0x3f;

    private Fr32() {}

    /** Bits count from the lowest of each byte; number {@code n} of the four begins {@code 2n} bits before byte {@code 32n}. */
    static void spread(byte[] quad, byte[] out) {
        for (int node = 0; node < QUAD_OUT / NODE; node++) {
            int shift = 2 * node;
            int first = node * NODE;
            for (int i = first; i < first + NODE; i++) {
                int here = i < QUAD_IN ? (quad[i] & 0xff) << shift : 0;
                int before = node == 0 ? 0 : (quad[i - 1] & 0xff) >>> (8 - shift);
                out[i] = (byte) (here | before);
            }
            out[first + NODE - 1] &= LOW_SIX;
        }
    }
}
