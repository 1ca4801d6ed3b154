package org.xinglin.federation.statistics;

import java.math.BigInteger;

/**
 * Whole numbers cut into words of 16 bits, lowest first, the last one signed. Each word is a whole number that float32 holds
 * exactly, so does the sum of 256 of them, and a ring of 32 bits holds the sum of 32,768: whichever way vectors are added up, the
 * numbers can be put together again exactly.
 */
final class Words {
    static final int BITS = 16;
    /** No word is larger, with its sign taken off. */
    static final int MOST = 1 << BITS;

    private Words() {}

    /** @param count of words; {@code value} must fit into {@code 16 count - 1} bits and a sign */
    static void write(BigInteger value, float[] into, int at, int count) {
        if (value.bitLength() >= BITS * count) {
            throw new IllegalArgumentException("the number needs more than " + count + " words");
        }
        BigInteger rest = value;
        for (int i = 0; i < count - 1; i++) {
            into[at + i] = rest.intValue() & (MOST - 1);
            rest = rest.shiftRight(BITS);
        }
        into[at + count - 1] = rest.intValue();
    }

    /** From added words. @throws IllegalArgumentException when a word is no whole number: then these are not sums of words */
    static BigInteger sum(double[] words, int at, int count) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = count - 1; i >= 0; i--) {
            double word = Math.rint(words[at + i]);
            if (!(Math.abs(words[at + i] - word) < 0.25) || Math.abs(word) > 0x1p52) {
                throw new IllegalArgumentException("word " + (at + i) + " is not a sum of whole numbers");
            }
            sum = sum.shiftLeft(BITS).add(BigInteger.valueOf((long) word));
        }
        return sum;
    }
}
