package org.xinglin.chain.codec;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Writes RLP, Ethereum's Recursive Length Prefix encoding (yellow paper, appendix B). */
public final class Rlp {
    private Rlp() {}

    public static byte[] bytes(byte[] content) {
        if (content.length == 1 && (content[0] & 0xff) < 0x80) {
            return content.clone();
        }
        return prefixed(0x80, content);
    }

    public static byte[] bytes(Bytes content) {
        return bytes(content.toArray());
    }

    public static byte[] number(BigInteger value) {
        return bytes(minimal(value));
    }

    public static byte[] number(long value) {
        return number(BigInteger.valueOf(value));
    }

    /** A list of items that are encoded already. */
    public static byte[] list(byte[]... items) {
        return list(Arrays.asList(items));
    }

    public static byte[] list(List<byte[]> items) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        items.forEach(joined::writeBytes);
        return prefixed(0xc0, joined.toByteArray());
    }

    private static byte[] prefixed(int offset, byte[] content) {
        byte[] head;
        if (content.length < 56) {
            head = new byte[] {(byte) (offset + content.length)};
        } else {
            byte[] length = minimal(BigInteger.valueOf(content.length));
            head = new byte[1 + length.length];
            head[0] = (byte) (offset + 55 + length.length);
            System.arraycopy(length, 0, head, 1, length.length);
        }
        byte[] out = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, out, head.length, content.length);
        return out;
    }

    private static byte[] minimal(BigInteger value) {
        byte[] signed = value.toByteArray();
        return signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
    }
}
