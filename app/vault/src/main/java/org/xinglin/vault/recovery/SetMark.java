package org.xinglin.vault.recovery;

/**
 * What the first two words of every sheet of a set say.
 *
 * @param identifier 15 random bits
 * @param extendable whether the identifier is left out of the permutation
 * @param exponent how often the permutation's iterations are doubled
 */
record SetMark(int identifier, boolean extendable, int exponent) {
    private static final int EXPONENT_BITS = 4;

    static SetMark of(int bits) {
        int identifier = bits >>> (EXPONENT_BITS + 1);
        return new SetMark(identifier, (bits >>> EXPONENT_BITS & 1) == 1, bits & 0xF);
    }

    /** 20 bits: two words. */
    int bits() {
        return identifier << (EXPONENT_BITS + 1) | (extendable ? 1 : 0) << EXPONENT_BITS | exponent;
    }
}
