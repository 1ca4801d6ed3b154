package org.xinglin.chain.codec;

import java.math.BigInteger;
import java.util.HexFormat;

/** Hex with the prefix 0x: data has two digits a byte, a quantity has no leading zero. */
public final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    public static String encode(byte[] bytes) {
        return "0x" + FORMAT.formatHex(bytes);
    }

    /** Refuses, with an IllegalArgumentException, what is not 0x and pairs of hex digits. */
    public static byte[] decode(String text) {
        if (!text.startsWith("0x")) {
            throw new IllegalArgumentException("hex string without 0x prefix");
        }
        return FORMAT.parseHex(text, 2, text.length());
    }

    public static String quantity(long value) {
        return "0x" + Long.toHexString(value);
    }

    public static String quantity(BigInteger value) {
        return "0x" + value.toString(16);
    }
}
