package org.xinglin.chain.engine;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.xinglin.chain.codec.Bytes;

/** Reads the reason that Solidity's require gives: the ABI encoding of Error(string). */
final class RevertReason {
    private static final Bytes ERROR_SELECTOR = Bytes.fromHex("0x08c379a0");
    private static final int WORD = 32;
    private static final int TEXT_START = 4 + 2 * WORD;

    private RevertReason() {}

    static String sentence(Bytes data) {
        if (data.size() < TEXT_START || !data.slice(0, 4).equals(ERROR_SELECTOR)) {
            return "execution reverted";
        }
        BigInteger length = new BigInteger(1, data.slice(4 + WORD, TEXT_START).toArray());
        if (length.compareTo(BigInteger.valueOf(data.size() - TEXT_START)) > 0) {
            return "execution reverted";
        }
        byte[] text = data.slice(TEXT_START, TEXT_START + length.intValue()).toArray();
        return "execution reverted: " + new String(text, StandardCharsets.UTF_8);
    }
}
