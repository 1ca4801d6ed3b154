package org.xinglin.federation.secagg;

import java.nio.ByteBuffer;

/**
 * The field of 2^256 elements: polynomials over GF(2) modulo x^256 + x^10 + x^5 + x^2 + 1, as four words, the lowest first.
 * Every 32 bytes are an element, so a share says nothing by its size or range. The time taken does not depend on the values.
 */
final class Field256 {
    static final int BYTES = 32;
    private static final int BITS = 256;
    private static final long REDUCTION = 0x425;

    private Field256() {}

    /** Big-endian, 32 bytes. */
    static long[] of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an element has 32 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long third = buffer.getLong();
        long second = buffer.getLong();
        long first = buffer.getLong();
        return new long[] {buffer.getLong(), first, second, third};
    }

    static byte[] bytes(long[] element) {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES);
        for (int i = element.length - 1; i >= 0; i--) {
            buffer.putLong(element[i]);
        }
        return buffer.array();
    }

    static long[] zero() {
        return new long[BITS / Long.SIZE];
    }

    static long[] one() {
        return new long[] {1, 0, 0, 0};
    }

    static boolean isZero(long[] a) {
        return (a[0] | a[1] | a[2] | a[3]) == 0;
    }

    /** Also the difference. */
    static long[] sum(long[] a, long[] b) {
        return new long[] {a[0] ^ b[0], a[1] ^ b[1], a[2] ^ b[2], a[3] ^ b[3]};
    }

    static long[] product(long[] a, long[] b) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long[] product = zero();
        for (int i = 0; i < BITS; i++) {
            long taken = -((b[i >>> 6] >>> i) & 1);
            product[0] ^= a0 & taken;
            product[1] ^= a1 & taken;
            product[2] ^= a2 & taken;
            product[3] ^= a3 & taken;
            long over = a3 >> (Long.SIZE - 1);
            a3 = (a3 << 1) | (a2 >>> (Long.SIZE - 1));
            a2 = (a2 << 1) | (a1 >>> (Long.SIZE - 1));
            a1 = (a1 << 1) | (a0 >>> (Long.SIZE - 1));
            a0 = (a0 << 1) ^ (over & REDUCTION);
        }
        return product;
    }

    /** a^(2^256 - 2); zero has none and gives zero. */
    static long[] inverse(long[] a) {
        long[] inverse = one();
        long[] square = a;
        for (int i = 1; i < BITS; i++) {
            square = product(square, square);
            inverse = product(inverse, square);
        }
        return inverse;
    }
}
