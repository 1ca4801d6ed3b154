package org.xinglin.vault.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every element, and where it is affordable every pair: the field is small. */
class Gf256Test {
    @Test
    void theExampleOfFips197Holds() {
        assertThat(Gf256.multiply(0x57, 0x83)).isEqualTo(0xC1); // section 4.2
        assertThat(Gf256.multiply(0x57, 0x13)).isEqualTo(0xFE); // section 4.2.1
    }

    @Test
    void everyPairMultipliesAsPolynomialsDo() {
        for (int a = 0; a < 256; a++) {
            for (int b = 0; b < 256; b++) {
                assertThat(Gf256.multiply(a, b)).isEqualTo(longDivision(a, b)).isEqualTo(Gf256.multiply(b, a));
            }
        }
    }

    @Test
    void everyElementButZeroHasItsInverse() {
        assertThat(Gf256.inverse(0)).isZero();
        for (int a = 1; a < 256; a++) {
            assertThat(Gf256.multiply(a, Gf256.inverse(a))).isEqualTo(1);
        }
    }

    @Test
    void multiplicationDistributesOverAdditionForEveryTriple() {
        for (int a = 0; a < 256; a++) {
            for (int b = 0; b < 256; b++) {
                int ab = Gf256.multiply(a, b);
                for (int c = 0; c < 256; c += 7) {
                    if (Gf256.multiply(a, b ^ c) != (ab ^ Gf256.multiply(a, c))) {
                        throw new AssertionError(a + " " + b + " " + c);
                    }
                }
            }
        }
    }

    /** Multiplies without reducing, then divides by x^8 + x^4 + x^3 + x + 1. */
    private static int longDivision(int a, int b) {
        int product = 0;
        for (int bit = 0; bit < 8; bit++) {
            if ((b >> bit & 1) == 1) {
                product ^= a << bit;
            }
        }
        for (int bit = 14; bit >= 8; bit--) {
            if ((product >> bit & 1) == 1) {
                product ^= 0x11B << (bit - 8);
            }
        }
        return product;
    }
}
