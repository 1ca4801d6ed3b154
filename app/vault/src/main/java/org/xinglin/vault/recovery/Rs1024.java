package org.xinglin.vault.recovery;

import java.nio.charset.StandardCharsets;

/** SLIP-0039's checksum: a Reed-Solomon code over 1024 elements that finds any three wrong words. */
final class Rs1024 {
    static final int LENGTH = 3;
    /** The generator of the code, from SLIP-0039. */
    private static final int[] GENERATOR = {
        0xE0E040, 0x1C1C080, 0x3838100, 0x7070200, 0xE0E0009, 0x1C0C2412, 0x38086C24, 0x3090FC48, 0x21B1F890, 0x3F3F120
    };

    private static final int WORD_BITS = 10;
    private static final int WORD_MASK = 0x3FF;

    private Rs1024() {}

    /** Sets the last three words of {@code words}. */
    static void complete(int[] words, boolean extendable) {
        int checksum = remainder(words, words.length - LENGTH, extendable);
        checksum = step(step(step(checksum, 0), 0), 0) ^ 1;
        for (int i = 0; i < LENGTH; i++) {
            words[words.length - 1 - i] = checksum >>> (WORD_BITS * i) & WORD_MASK;
        }
    }

    static boolean isRight(int[] words, boolean extendable) {
        return remainder(words, words.length, extendable) == 1;
    }

    private static int remainder(int[] words, int length, boolean extendable) {
        int remainder = 1;
        String purpose = extendable ? "shamir_extendable" : "shamir";
        for (byte letter : purpose.getBytes(StandardCharsets.US_ASCII)) {
            remainder = step(remainder, letter);
        }
        for (int i = 0; i < length; i++) {
            remainder = step(remainder, words[i]);
        }
        return remainder;
    }

    private static int step(int remainder, int value) {
        int top = remainder >>> (2 * WORD_BITS);
        int next = (remainder & 0xFFFFF) << WORD_BITS ^ value;
        for (int bit = 0; bit < GENERATOR.length; bit++) {
            next ^= GENERATOR[bit] & -(top >>> bit & 1);
        }
        return next;
    }
}
