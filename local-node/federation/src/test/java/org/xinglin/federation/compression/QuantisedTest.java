package org.xinglin.federation.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantisedTest {
    private static final int ROUNDS = 4000;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8})
    void theMeanOfManyRoundingsIsTheValue(int bits) throws UnreadableUpdateException {
        float[] update = Updates.heavyTailed(64, 1);
        double[] mean = new double[update.length];
        Quantised quantised = new Quantised(bits, 16);
        for (int round = 0; round < ROUNDS; round++) {
            float[] rounded = Updates.roundTrip(quantised, update, new Seeds(0, 77_000 + round));
            for (int i = 0; i < mean.length; i++) {
                mean[i] += rounded[i] / (double) ROUNDS;
            }
        }
        for (int i = 0; i < mean.length; i++) {
            double step = largest(update, i - i % 16) / ((1 << (bits - 1)) - 1);
            // A rounding's deviation is at most half a step: five of the mean's.
            assertThat(mean[i])
                    .as("value %s", i)
                    .isCloseTo(update[i], within(5 * step / 2 / Math.sqrt(ROUNDS) + 1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void noValueIsOffByAStepOrMore(int bits) throws UnreadableUpdateException {
        float[] update = Updates.heavyTailed(5000, 2);
        float[] rounded = Updates.roundTrip(new Quantised(bits, 100), update, Updates.SEEDS);
        for (int i = 0; i < update.length; i++) {
            double step = largest(update, i - i % 100, 100) / ((1 << (bits - 1)) - 1);
            assertThat((double) rounded[i]).isCloseTo(update[i], within(step * 1.000001));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8})
    void itNeverTakesMoreThanItsBits(int bits) {
        int size = 10_000;
        float[] even = new float[size];
        for (int i = 0; i < size; i++) {
            even[i] = (i - size / 2f) / size;
        }
        int norms = Math.ceilDiv(size, 512) * 4;
        int most = Header.BYTES + 1 + norms + Math.ceilDiv(size * bits, 8);
        assertThat(new Quantised(bits, 512).encode(even, Updates.SEEDS)).hasSizeLessThanOrEqualTo(most);
        // Heavy tails leave most levels near zero: the Rice code makes use of it.
        assertThat(new Quantised(bits, 512).encode(Updates.heavyTailed(size, 4), Updates.SEEDS))
                .hasSizeLessThan(most * 9 / 10);
    }

    private static double largest(float[] update, int from) {
        return largest(update, from, 16);
    }

    private static double largest(float[] update, int from, int count) {
        double largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, Math.abs(update[i]));
        }
        return largest;
    }
}
