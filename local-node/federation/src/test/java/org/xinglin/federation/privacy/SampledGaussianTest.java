package org.xinglin.federation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledGaussianTest {
    /** The definition itself: E over N(0, z^2) of (1 - q + q e^((2x-1)/(2z^2)))^order, by Simpson's rule. */
    private static double integrated(double q, double z, double order) {
        double from = -14 * z;
        double to = order + 14 * z;
        int steps = 40_000;
        double width = (to - from) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double x = from + i * width;
            double ratio = (2 * x - 1) / (2 * z * z);
            double log = -x * x / (2 * z * z) + order * Math.log1p(q * Math.expm1(ratio));
            sum += Math.exp(log) * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return Math.log(sum * width / 3 / (z * Math.sqrt(2 * Math.PI))) / (order - 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.1, 0.3, 0.5, 0.7, 0.99})
    void wholeOrdersAreTheIntegral(double q) {
        for (double z : new double[] {0.7, 1.1, 4, 20}) {
            for (double order : new double[] {2, 3, 7, 20}) {
                assertThat(SampledGaussian.rdp(q, z, order))
                        .as("q %s z %s order %s", q, z, order)
                        .isCloseTo(integrated(q, z, order), within(1e-12 + 1e-9 * order * order));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.1, 0.3, 0.5, 0.7, 0.99})
    void fractionalOrdersAreNeverBelowTheIntegralAndNotMuchAbove(double q) {
        for (double z : new double[] {0.7, 1.1, 4, 20}) {
            for (double order : new double[] {1.1, 1.5, 3.2, 7.7, 10.9}) {
                double integral = integrated(q, z, order);
                double unsampled = order / (2 * z * z);
                assertThat(SampledGaussian.rdp(q, z, order))
                        .as("q %s z %s order %s", q, z, order)
                        .isGreaterThan(integral - 1e-11)
                        .isLessThanOrEqualTo(unsampled);
            }
        }
    }

    @Test
    void aHighFractionalOrderIsAllButExact() {
        assertThat(SampledGaussian.rdp(0.02, 1.1, 9.5))
                .isCloseTo(integrated(0.02, 1.1, 9.5), Percentage.withPercentage(1e-4));
        assertThat(SampledGaussian.rdp(0.125, 14, 9.8))
                .isCloseTo(integrated(0.125, 14, 9.8), Percentage.withPercentage(0.1));
    }

    @Test
    void smallLossesKeepTheirDigits() {
        // q^2 (e^(1/z^2) - 1) at order 2, by hand
        assertThat(SampledGaussian.rdp(1e-7, 10, 2))
                .isCloseTo(1e-14 * Math.expm1(0.01), Percentage.withPercentage(1e-9));
    }

    @Test
    void theLogarithmOfErfcIsThatOfTheTables() {
        // Abramowitz and Stegun, tables 7.1 and 7.3
        assertThat(Math.exp(LogErfc.at(0.5))).isCloseTo(1 - 0.5204998778, within(1e-10));
        assertThat(Math.exp(LogErfc.at(-1))).isCloseTo(1 + 0.8427007929, within(1e-10));
        assertThat(Math.exp(LogErfc.at(2))).isCloseTo(0.00467773498, within(1e-11));
        assertThat(LogErfc.at(2)).isCloseTo(LogErfc.at(Math.nextDown(2.0)), within(1e-12));
        assertThat(LogErfc.at(100)).isCloseTo(-1e4 - Math.log(100 * Math.sqrt(Math.PI)) - 0.5e-4, within(1e-8));
    }
}
