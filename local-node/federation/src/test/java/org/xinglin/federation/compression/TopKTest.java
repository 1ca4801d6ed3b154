package org.xinglin.federation.compression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopKTest {
    @Test
    void theLargestMagnitudesArriveUnchangedAndTheOthersAsZero() throws UnreadableUpdateException {
        float[] update = {0.5f, -3, 0, 2.25f, -0.25f, 1e-30f, 2.5f, -1};
        assertThat(Updates.roundTrip(new TopK(0.375, 32, 1), update, Updates.SEEDS))
                .containsExactly(0, -3, 0, 2.25f, 0, 0, 2.5f, 0);
    }

    @Test
    void ofEqualMagnitudesTheFirstAreSent() throws UnreadableUpdateException {
        float[] update = {1, -1, 2, 1, -1, 1};
        assertThat(Updates.roundTrip(new TopK(0.5, 32, 1), update, Updates.SEEDS))
                .containsExactly(1, -1, 2, 0, 0, 0);
    }

    @Test
    void whatIsChosenAgreesWithSorting() {
        for (int size : new int[] {1, 2, 17, 1000, 70_001}) {
            float[] update = Updates.heavyTailed(size, size);
            for (int count : new int[] {1, Math.max(1, size / 100), Math.max(1, size / 2), size}) {
                int[] sorted = IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(update[i])))
                        .limit(count)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray();
                assertThat(LargestMagnitudes.places(update, count)).isEqualTo(sorted);
            }
        }
    }

    @Test
    void zerosAndNegativeZerosAreNoTrouble() throws UnreadableUpdateException {
        float[] zeros = new float[1000];
        Arrays.fill(zeros, 0, 500, -0f);
        assertThat(Updates.roundTrip(new TopK(0.1, 4, 16), zeros, Updates.SEEDS))
                .containsOnly(0);
        assertThat(Updates.roundTrip(new TopK(0.1, 32, 16), zeros, Updates.SEEDS))
                .hasSize(1000);
    }

    @Test
    void theExtremesOfFloatSurvive() throws UnreadableUpdateException {
        float[] update = {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, 0};
        assertThat(Updates.roundTrip(new TopK(1, 32, 4), update, Updates.SEEDS)).containsExactly(update);
        for (int bits = 2; bits <= 8; bits++) {
            assertThat(Updates.roundTrip(new TopK(1, bits, 4), update, Updates.SEEDS))
                    .containsExactly(Float.MAX_VALUE, -Float.MAX_VALUE, 0, 0);
            float[] least = {Float.MIN_VALUE, -Float.MIN_VALUE};
            assertThat(Updates.roundTrip(new TopK(1, bits, 4), least, Updates.SEEDS))
                    .containsExactly(least);
        }
    }

    /** Entropy of the places is H(fraction) bits a value, and Golomb-Rice comes within 4 percent of it. */
    @Test
    void placesTakeHardlyMoreThanTheirEntropy() {
        float[] update = Updates.heavyTailed(200_000, 3);
        for (double fraction : new double[] {0.001, 0.01, 0.02, 0.05, 0.1, 0.3, 0.5}) {
            TopK topK = new TopK(fraction, 32, 1);
            int bytes = topK.encode(update, Updates.SEEDS).length - Header.BYTES - 4 * topK.sent(update.length);
            double entropy = -(fraction * Math.log(fraction) + (1 - fraction) * Math.log(1 - fraction)) / Math.log(2);
            assertThat(8.0 * bytes / update.length)
                    .as("bits a value at " + fraction)
                    .isLessThan(Math.min(1, entropy * 1.04) + 1e-3);
        }
    }

    @Test
    void anUpdateOfAHundredThousandValuesTakesLessThanAFiftieth() {
        int size = 101_770;
        float[] update = Updates.heavyTailed(size, 9);
        int whole = new Uncompressed().encode(update, Updates.SEEDS).length;
        assertThat(whole).isEqualTo(4 * size + Header.BYTES);
        assertThat(saved(whole, new TopK(0.01, 8, 512), update)).isGreaterThan(195);
        assertThat(saved(whole, new TopK(0.02, 8, 512), update)).isGreaterThan(104);
        assertThat(saved(whole, new TopK(0.03, 8, 512), update)).isGreaterThan(72);
        assertThat(saved(whole, new TopK(0.02, 4, 512), update)).isGreaterThan(144);
        assertThat(saved(whole, new TopK(0.05, 4, 512), update)).isGreaterThan(65);
        assertThat(saved(whole, new RandomK(0.02, 32, 512), update)).isGreaterThan(49.8);
        assertThat(saved(whole, new Quantised(4, 512), update)).isGreaterThan(8);
    }

    private static double saved(int whole, Compression compression, float[] update) {
        return (double) whole / compression.encode(update, Updates.SEEDS).length;
    }
}
