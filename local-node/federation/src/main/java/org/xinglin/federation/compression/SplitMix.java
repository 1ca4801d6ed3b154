package org.xinglin.federation.compression;

/** SplitMix64 (Steele, Lea, Flood 2014), written out so that a seed means the same on every Java: replay depends on it. */
final class SplitMix {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** From 0 to just below 1, in steps of 2^-32. */
    double fraction() {
        return (next() >>> 32) * 0x1p-32;
    }

    /** From 0 to {@code bound} - 1; off from even by less than bound/2^64. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }
}
