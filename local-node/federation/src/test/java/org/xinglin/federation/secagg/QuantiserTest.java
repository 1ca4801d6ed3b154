package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.federation.aggregation.Parameters;

final class QuantiserTest {
    @Test
    void roundingHasMeanZero() {
        int length = 200_000;
        SecureSettings settings = Consortium.settings(3, VectorEncoding.average(length, 8), 0, 0);
        double step = 1 / Quantiser.scale(settings.encoding(), 3);
        double[] values = new double[length];
        Arrays.fill(values, 0.3 * step);
        RingVector sum = quantised(settings, values, 1, 1);
        long up = 0;
        for (int i = 0; i < length; i++) {
            assertThat(sum.get(i)).isBetween(0L, 1L);
            up += sum.get(i);
        }
        assertThat(up / (double) length).isCloseTo(0.3, within(5 * Math.sqrt(0.21 / length)));
    }

    @Test
    void theSameSeedRoundsAlikeInAnotherAttemptAndAnotherSeedDoesNot() {
        double[] values = new Random(4).doubles(1000, -1, 1).toArray();
        SecureSettings first = Consortium.settings(5, VectorEncoding.average(1000, 1), 7, 0);
        SecureSettings again = Consortium.settings(5, VectorEncoding.average(1000, 1), 7, 1);
        SecureSettings next = Consortium.settings(5, VectorEncoding.average(1000, 1), 8, 0);
        byte[] quantised = quantised(first, values, 0.3, 1).bytes();
        assertThat(quantised(again, values, 0.3, 1).bytes()).isEqualTo(quantised);
        assertThat(quantised(first, values, 0.3, 2).bytes()).isNotEqualTo(quantised);
        assertThat(quantised(next, values, 0.3, 1).bytes()).isNotEqualTo(quantised);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 64})
    void theLargestSumDoesNotWrapAround(int ringBits) {
        int hospitals = 100;
        VectorEncoding encoding = new VectorEncoding(2, 3.7, 1, ringBits);
        SecureSettings settings = Consortium.settings(hospitals, encoding, 0, 0);
        RingVector sum = RingVector.zeros(encoding);
        for (int i = 0; i < hospitals; i++) {
            byte[] seed = new byte[Contributed.SEED_BYTES];
            seed[0] = (byte) i;
            double[] extreme = {1e300, -1e300};
            Contributed own = new Contributed(Parameters.of(extreme), 1.0 / hospitals, seed);
            assertThat(new Quantiser(settings).addTo(sum, own)).isEqualTo(2);
        }
        Quantiser quantiser = new Quantiser(settings);
        assertThat(quantiser.value(sum.get(0))).isCloseTo(3.7, within(1e-6));
        assertThat(quantiser.value(sum.get(1))).isCloseTo(-3.7, within(1e-6));
        assertThat(quantiser.weight(sum)).isCloseTo(1, within(1e-7));
    }

    @Test
    void theScaleLeavesRoomForEveryonesRoundingAndWastesAtMostOneBit() {
        Random random = new Random(12);
        for (int i = 0; i < 10_000; i++) {
            int participants = 3 + random.nextInt(9998);
            double room = Math.scalb(1.0, 31) - participants - 1;
            double clip = i % 2 == 0 ? random.nextDouble() + 0.01 : room / Math.scalb(1.0, 31) - i * 1e-9;
            double scale = Quantiser.scale(VectorEncoding.average(1, clip), participants);
            assertThat(clip * scale)
                    .as("%s, %s participants", clip, participants)
                    .isLessThan(room);
            assertThat(clip * scale).isGreaterThan(0.49 * room);
        }
    }

    @Test
    void whatIsNotANumberOrHasAnotherLengthIsRefusedBeforeItIsMasked() {
        SecureSettings settings = Consortium.settings(3, 2);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> quantised(settings, new double[] {0, bad}, 1, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value 1 is not a finite number");
        }
        assertThatThrownBy(() -> quantised(settings, new double[3], 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the vector has 3 values, and 2 were agreed");
        assertThatThrownBy(() -> quantised(settings, new double[2], 1.1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weightsThatAddUpToMoreThanAgreedMakeTheSumVoid() {
        SecureSettings settings = Consortium.settings(3, 1);
        RingVector sum = quantised(settings, new double[1], 1, 1);
        new Quantiser(settings).addTo(sum, new Contributed(Parameters.of(new double[1]), 0.5, new byte[32]));
        assertThatThrownBy(() -> new SecureSum(settings, sum, new byte[0]))
                .isInstanceOf(VoidSumException.class)
                .hasMessage("the weights add up to 1.5, and at most 1.0 was agreed");
    }

    private static RingVector quantised(SecureSettings settings, double[] values, double weight, int seed) {
        byte[] rounding = new byte[Contributed.SEED_BYTES];
        rounding[0] = (byte) seed;
        RingVector sum = RingVector.zeros(settings.encoding());
        new Quantiser(settings).addTo(sum, new Contributed(Parameters.of(values), weight, rounding));
        return sum;
    }
}
