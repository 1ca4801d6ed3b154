package org.xinglin.ipfs.car;

import java.io.ByteArrayOutputStream;

/** Unsigned LEB128, as multiformats has it. */
final class Varint {
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private Varint() {}

    static byte[] encode(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = value;
        while (rest > LOW) {
            out.write((int) (rest & LOW) | MORE);
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }
}
