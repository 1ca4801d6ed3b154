package org.xinglin.vault.recovery;

/**
 * The field with 256 elements that AES uses (FIPS 197, section 4: x^8 + x^4 + x^3 + x + 1). No branch and no table index
 * depends on an operand, so that time and cache tell nothing of a share.
 */
final class Gf256 {
    /** The field's polynomial without its highest term, which the shift drops. */
    private static final int POLYNOMIAL = 0x1B;

    private static final int BITS = 8;

    private Gf256() {}

    static int multiply(int left, int right) {
        int product = 0;
        int a = left & 0xFF;
        int b = right & 0xFF;
        for (int bit = 0; bit < BITS; bit++) {
            product ^= a & -(b & 1);
            a = ((a << 1) ^ (POLYNOMIAL & -(a >>> 7))) & 0xFF;
            b >>>= 1;
        }
        return product;
    }

    /** a^254, which is 1/a, and 0 for 0. */
    static int inverse(int a) {
        int power = a;
        int result = 1;
        for (int bit = 1; bit < BITS; bit++) { // 254 is binary 11111110
            power = multiply(power, power);
            result = multiply(result, power);
        }
        return result;
    }
}
