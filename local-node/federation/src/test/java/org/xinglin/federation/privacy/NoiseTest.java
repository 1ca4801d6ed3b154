package org.xinglin.federation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
    private static final int SAMPLES = 200_000;

    @Test
    void theNoiseIsStandardNormal() {
        GaussianNoise noise = GaussianNoise.insecureForSimulation(2026);
        double[] sample = new double[SAMPLES];
        noise.addTo(sample, 1);
        Moments moments = Moments.of(sample);
        assertThat(moments.mean()).isCloseTo(0, within(5 / Math.sqrt(SAMPLES)));
        assertThat(moments.deviation()).isCloseTo(1, within(5 / Math.sqrt(2.0 * SAMPLES)));
        assertThat(moments.kurtosis()).isCloseTo(3, within(5 * Math.sqrt(24.0 / SAMPLES)));
        // Kolmogorov and Smirnov: 1.95 / sqrt(n) is passed by one honest sample in a thousand
        assertThat(distanceToNormal(sample)).isLessThan(1.95 / Math.sqrt(SAMPLES));
    }

    private static double distanceToNormal(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double most = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = Math.exp(LogErfc.at(-sorted[i] / Math.sqrt(2))) / 2;
            most = Math.max(most, Math.abs(expected - (i + 0.5) / sorted.length));
        }
        return most;
    }

    @Test
    void neighbouringValuesAreIndependent() {
        GaussianNoise noise = GaussianNoise.insecureForSimulation(3);
        double product = 0;
        double squares = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double one = noise.next();
            double two = noise.next();
            product += one * two / SAMPLES;
            squares += (one * one - 1) * (two * two - 1) / SAMPLES;
        }
        assertThat(product).isCloseTo(0, within(5 / Math.sqrt(SAMPLES)));
        assertThat(squares).isCloseTo(0, within(5 * 2 / Math.sqrt(SAMPLES)));
    }

    @Test
    void aSeedRepeatsItselfAndTheSecureSourceDoesNot() {
        assertThat(GaussianNoise.insecureForSimulation(5).next())
                .isEqualTo(GaussianNoise.insecureForSimulation(5).next());
        try (GaussianNoise one = GaussianNoise.secure();
                GaussianNoise two = GaussianNoise.secure()) {
            assertThat(one.next()).isNotEqualTo(two.next());
        }
    }

    @Test
    void nothingOfItsStateIsPrinted() {
        assertThat(GaussianNoise.secure()).hasToString("***");
        assertThat(CipherStream.secure()).hasToString("***");
        assertThat(DiscreteGaussian.secure(5)).hasToString("***");
    }

    @Test
    void aDeviationThatIsNoneIsRefused() {
        GaussianNoise noise = GaussianNoise.insecureForSimulation(1);
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> noise.addTo(new double[1], bad));
            assertThatIllegalArgumentException().isThrownBy(() -> noise.addTo(new float[1], bad));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> DiscreteGaussian.secure(0));
        assertThatIllegalArgumentException().isThrownBy(() -> DiscreteGaussian.secure((1L << 62) + 1));
    }

    /** Pearson's chi squared against the definition, for variances that can be tabulated. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 5, 30})
    void theDiscreteGaussianHasItsProbabilities(long variance) {
        DiscreteGaussian noise = DiscreteGaussian.insecureForSimulation(variance, 11 + variance);
        int reach = (int) Math.ceil(4 * Math.sqrt((double) variance));
        long[] seen = new long[2 * reach + 1];
        for (int i = 0; i < SAMPLES; i++) {
            long value = noise.next();
            if (Math.abs(value) <= reach) {
                seen[(int) value + reach]++;
            }
        }
        double whole = 0;
        for (int x = -20 * reach; x <= 20 * reach; x++) {
            whole += Math.exp(-x * (double) x / (2 * variance));
        }
        double chi = 0;
        for (int x = -reach; x <= reach; x++) {
            double expected = SAMPLES * Math.exp(-x * (double) x / (2 * variance)) / whole;
            chi += (seen[x + reach] - expected) * (seen[x + reach] - expected) / expected;
        }
        double degrees = 2 * reach;
        assertThat(chi).isLessThan(degrees + 4 * Math.sqrt(2 * degrees));
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 123_456_789L, 1L << 40, 1L << 62})
    void aWideDiscreteGaussianHasItsMoments(long variance) {
        DiscreteGaussian noise = DiscreteGaussian.insecureForSimulation(variance, variance);
        int samples = 40_000;
        double[] sample = new double[samples];
        for (int i = 0; i < samples; i++) {
            sample[i] = noise.next() / Math.sqrt((double) variance);
        }
        Moments moments = Moments.of(sample);
        assertThat(moments.mean()).isCloseTo(0, within(5 / Math.sqrt(samples)));
        assertThat(moments.deviation()).isCloseTo(1, within(5 / Math.sqrt(2.0 * samples)));
        assertThat(moments.kurtosis()).isCloseTo(3, within(5 * Math.sqrt(24.0 / samples)));
    }

    @Test
    void theRingsNoiseOfTheLeastSurvivorsIsAtLeastThatOfTheTerms() {
        ClientDp terms = new ClientDp(2, 1.5, 20);
        double unitsPerOne = 1 << 16;
        RingNoise ring = RingNoise.of(terms, unitsPerOne, 10_000, 14);
        double inUpdates = Math.sqrt((double) ring.shareVariance() * 14) / unitsPerOne / 20;
        assertThat(inUpdates)
                .isGreaterThan(terms.meanDeviation())
                .isCloseTo(terms.meanDeviation(), Percentage.withPercentage(0.1));
    }

    @Test
    void aShareOfWholeUnitsIsExactInFloatsAndInAFinerRing() {
        ClientDp terms = new ClientDp(0.37, 1.1, 9);
        double reach = terms.reachWithShare(7);
        RingNoise ring = RingNoise.exactInFloats(terms, reach, 1_000, 7);
        float[] values = new float[1_000];
        Arrays.fill(values, 0.0123456f);
        ring.addTo(values, 0, 999, DiscreteGaussian.insecureForSimulation(ring.shareVariance(), 5));
        assertThat(values[999]).as("beyond the end").isEqualTo(0.0123456f);
        for (int i = 0; i < 999; i++) {
            double units = values[i] * ring.unitsPerOne();
            assertThat(units).isEqualTo(Math.rint(units));
            assertThat(Math.abs(values[i])).isLessThan((float) reach);
        }
        assertThat(reach * ring.unitsPerOne()).as("float32 is used to the full").isBetween(0x1p22, 0x1p23);
    }

    @Test
    void aValueBesideTheUpdateHasItsOwnNoiseInTheSameUnits() {
        RingNoise ring = RingNoise.exactInFloats(new ClientDp(0.5, 1, 9), 5, 100, 7);
        RingNoise beside = ring.beside(0.5, 0.75);
        assertThat(beside.unitsPerOne()).isEqualTo(ring.unitsPerOne());
        assertThat(Math.sqrt((double) beside.shareVariance()) / ring.unitsPerOne())
                .isGreaterThanOrEqualTo(0.75)
                .isCloseTo(0.75, Percentage.withPercentage(0.01));
    }

    @Test
    void aRingTooCoarseOrTooFineForTheNoiseIsRefused() {
        ClientDp terms = new ClientDp(1, 1, 9);
        assertThatIllegalArgumentException().isThrownBy(() -> RingNoise.of(terms, 2, 4, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> RingNoise.of(terms, 1e20, 4, 7));
    }
}
