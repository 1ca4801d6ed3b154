package org.xinglin.storage.swarm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The first 64 bytes of a Salsa20/20 stream (Bernstein, "Salsa20 specification"), for fingerprints only. */
final class Salsa20 {
    private static final int WORDS = 16;
    private static final int DOUBLE_ROUNDS = 10;
    /** "expand 32-byte k". */
    private static final int[] SIGMA = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};

    private Salsa20() {}

    /** Of a key of 32 bytes and a nonce of 8. */
    static byte[] firstBlock(byte[] key, byte[] nonce) {
        int[] start = state(key, nonce);
        int[] x = start.clone();
        for (int round = 0; round < DOUBLE_ROUNDS; round++) {
            quarter(x, 0, 4, 8, 12);
            quarter(x, 5, 9, 13, 1);
            quarter(x, 10, 14, 2, 6);
            quarter(x, 15, 3, 7, 11);
            quarter(x, 0, 1, 2, 3);
            quarter(x, 5, 6, 7, 4);
            quarter(x, 10, 11, 8, 9);
            quarter(x, 15, 12, 13, 14);
        }
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * WORDS).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < WORDS; i++) {
            out.putInt(x[i] + start[i]);
        }
        return out.array();
    }

    private static int[] state(byte[] key, byte[] nonce) {
        ByteBuffer k = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer n = ByteBuffer.wrap(nonce).order(ByteOrder.LITTLE_ENDIAN);
        int[] x = new int[WORDS];
        for (int i = 0; i < SIGMA.length; i++) {
            x[5 * i] = SIGMA[i];
            x[1 + i] = k.getInt();
        }
        for (int i = 11; i < 15; i++) {
            x[i] = k.getInt();
        }
        x[6] = n.getInt();
        x[7] = n.getInt();
        return x;
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }
}
