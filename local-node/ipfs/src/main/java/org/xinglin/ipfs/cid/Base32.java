package org.xinglin.ipfs.cid;

import java.util.Locale;

/** RFC 4648 base32, lower case, without padding: the text form of CIDv1. */
final class Base32 {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 8 / 5 + 1);
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = (held << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >>> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }

    static byte[] decode(String text) throws InvalidCidException {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            int value = ALPHABET.indexOf(lower.charAt(i));
            if (value < 0) {
                throw new InvalidCidException("'" + text.charAt(i) + "' is not a base32 character");
            }
            held = (held << 5) | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >>> bits);
            }
            held &= (1 << bits) - 1;
        }
        // A whole unused character or set spare bits would let two texts stand for one CID.
        if (bits >= 5 || held != 0) {
            throw new InvalidCidException("the base32 text is cut off or has stray bits at its end");
        }
        return bytes;
    }
}
