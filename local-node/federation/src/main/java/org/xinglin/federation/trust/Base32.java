package org.xinglin.federation.trust;

import java.util.Arrays;
import java.util.Locale;

/** Crockford's base 32: no I, L, O, U; read back whatever the case, with I and L as 1 and O as 0. */
final class Base32 {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private Base32() {}

    /** For a whole number of five-byte groups. */
    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << Byte.SIZE) | (one & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((held >>> bits) & 31));
                held &= (1 << bits) - 1;
            }
        }
        return text.toString();
    }

    /** Spaces and hyphens are passed over. @throws IllegalArgumentException for any other letter */
    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        int held = 0;
        int bits = 0;
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (letter == '-' || Character.isWhitespace(letter)) {
                continue;
            }
            held = (held << BITS) | value(letter);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[length++] = (byte) (held >>> bits);
                held &= (1 << bits) - 1;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int value(char letter) {
        char meant =
                switch (letter) {
                    case 'I', 'L' -> '1';
                    case 'O' -> '0';
                    default -> letter;
                };
        int value = ALPHABET.indexOf(meant);
        if (value < 0) {
            throw new IllegalArgumentException("a letter that is not used");
        }
        return value;
    }
}
