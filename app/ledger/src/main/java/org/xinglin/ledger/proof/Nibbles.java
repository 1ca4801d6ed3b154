package org.xinglin.ledger.proof;

/** Half bytes, and their hex-prefix encoding (yellow paper, appendix C). */
final class Nibbles {
    static final int BASE = 16;
    private static final int ODD = 1;
    private static final int LEAF = 2;

    /** A path and whether a leaf bears it. */
    record Packed(byte[] path, boolean leaf) {}

    private Nibbles() {}

    static byte[] of(byte[] bytes) {
        byte[] nibbles = new byte[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            nibbles[2 * i] = (byte) ((bytes[i] & 0xF0) >> 4);
            nibbles[2 * i + 1] = (byte) (bytes[i] & 0x0F);
        }
        return nibbles;
    }

    static byte[] packed(byte[] path, boolean leaf) {
        int odd = path.length % 2;
        int flag = (leaf ? LEAF : 0) + odd;
        byte[] all = new byte[path.length + 2 - odd];
        all[0] = (byte) flag;
        System.arraycopy(path, 0, all, 2 - odd, path.length);
        byte[] bytes = new byte[all.length / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (all[2 * i] * BASE + all[2 * i + 1]);
        }
        return bytes;
    }

    /** @throws IllegalArgumentException when it is no hex-prefix encoding */
    static Packed unpacked(byte[] bytes) {
        byte[] all = of(bytes);
        if (all.length == 0 || all[0] > LEAF + ODD) {
            throw new IllegalArgumentException("no path");
        }
        boolean odd = (all[0] & ODD) != 0;
        if (!odd && all[1] != 0) {
            throw new IllegalArgumentException("an even path is padded by zero");
        }
        int from = odd ? 1 : 2;
        byte[] path = new byte[all.length - from];
        System.arraycopy(all, from, path, 0, path.length);
        return new Packed(path, (all[0] & LEAF) != 0);
    }
}
