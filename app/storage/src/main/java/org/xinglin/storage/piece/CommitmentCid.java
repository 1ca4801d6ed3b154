package org.xinglin.storage.piece;

/** The CIDv1 of a piece commitment: codec and hash have no place among those of blocks. */
final class CommitmentCid {
    /** Version 1; codec 0xf101 fil-commitment-unsealed; hash 0x1012 sha2-256-trunc254-padded; 32 bytes (multicodec table). */
    private static final byte[] PREFIX = {0x01, (byte) 0x81, (byte) 0xe2, 0x03, (byte) 0x92, 0x20, 0x20};

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private CommitmentCid() {}

    static String of(byte[] root) {
        byte[] cid = new byte[PREFIX.length + root.length];
        System.arraycopy(PREFIX, 0, cid, 0, PREFIX.length);
        System.arraycopy(root, 0, cid, PREFIX.length, root.length);
        StringBuilder text = new StringBuilder("b");
        int held = 0;
        int bits = 0;
        for (byte b : cid) {
            held = (held << Byte.SIZE) | (b & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(BASE32.charAt((held >>> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(BASE32.charAt((held << (BITS - bits)) & 31));
        }
        return text.toString();
    }
}
