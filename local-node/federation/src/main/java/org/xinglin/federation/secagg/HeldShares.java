package org.xinglin.federation.secagg;

import java.util.Arrays;

/** What one member holds of another's two secrets: a share of the seed of its own mask, and one of its mask key. */
record HeldShares(byte[] seed, byte[] key) implements AutoCloseable {
    static final int BYTES = 2 * Field256.BYTES;

    static HeldShares of(byte[] both) {
        return new HeldShares(
                Arrays.copyOf(both, Field256.BYTES), Arrays.copyOfRange(both, Field256.BYTES, 2 * Field256.BYTES));
    }

    byte[] both() {
        byte[] both = Arrays.copyOf(seed, BYTES);
        System.arraycopy(key, 0, both, Field256.BYTES, Field256.BYTES);
        return both;
    }

    @Override
    public void close() {
        Arrays.fill(seed, (byte) 0);
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
        return "HeldShares[***]";
    }
}
