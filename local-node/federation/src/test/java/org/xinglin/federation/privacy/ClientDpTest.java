package org.xinglin.federation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ClientDpTest {
    private static final ClientDp TERMS = new ClientDp(5, 2, 10);

    @Test
    void aLongUpdateIsScaledToTheNormAndAShortOneIsNotTouched() {
        float[] update = {6, 0, 8};
        assertThat(TERMS.clip(update)).isFalse();
        assertThat(update[0]).isCloseTo(3, within(1e-5f));
        assertThat(update[2]).isCloseTo(4, within(1e-5f));
        float[] onTheNorm = {3, 0, 4};
        assertThat(TERMS.clip(onTheNorm)).isTrue();
        assertThat(onTheNorm).containsExactly(3, 0, 4);
        float[] zeros = new float[3];
        assertThat(TERMS.clip(zeros)).isTrue();
        assertThat(zeros).containsOnly(0);
    }

    @Test
    void noRoundingLetsAClippedUpdateExceedTheNorm() {
        Random random = new Random(31);
        for (int round = 0; round < 2000; round++) {
            double clip = Math.exp(random.nextGaussian() * 10);
            float[] update = new float[1 + random.nextInt(50)];
            for (int i = 0; i < update.length; i++) {
                update[i] = (float) (random.nextGaussian() * clip * Math.exp(random.nextGaussian() * 3));
            }
            new ClientDp(clip, 1, 1).clip(update);
            assertThat(ClientDp.norm(update)).as("round %s", round).isLessThanOrEqualTo(clip);
        }
    }

    @Test
    void theNormOfTheLargestFloatsDoesNotOverflow() {
        float[] update = {Float.MAX_VALUE, -Float.MAX_VALUE};
        assertThat(TERMS.clip(update)).isFalse();
        assertThat(ClientDp.norm(update)).isCloseTo(5, within(1e-5));
    }

    @Test
    void anUpdateThatIsNotFiniteIsNeverReleased() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> TERMS.clip(new float[] {1, bad}));
        }
    }

    @Test
    void theMeanIsOverAllParticipantsHoweverManyAnsweredAndItsNoiseIsZcOverN() {
        int size = 200_000;
        double[] sum = new double[size];
        Arrays.fill(sum, 7);
        TERMS.releaseMean(sum, GaussianNoise.insecureForSimulation(1));
        Moments moments = Moments.of(sum);
        assertThat(TERMS.meanDeviation()).isEqualTo(1);
        assertThat(moments.mean()).isCloseTo(0.7, within(5 / Math.sqrt(size)));
        assertThat(moments.deviation()).isCloseTo(1, Percentage.withPercentage(1));
    }

    @Test
    void sharesOfTheLeastSurvivorsAddUpToTheWholeNoise() {
        int least = 7;
        int size = 100_000;
        double[] sum = new double[size];
        for (int client = 0; client < least; client++) {
            float[] clipped = new float[size];
            RingNoise ring = RingNoise.exactInFloats(TERMS, TERMS.reachWithShare(least), size, least);
            ring.addTo(clipped, 0, size, DiscreteGaussian.insecureForSimulation(ring.shareVariance(), 100 + client));
            for (int i = 0; i < size; i++) {
                sum[i] += clipped[i];
            }
        }
        assertThat(Moments.of(sum).deviation() / 10).isCloseTo(TERMS.meanDeviation(), Percentage.withPercentage(1.5));
        assertThat(TERMS.reachWithShare(least)).isCloseTo(5 + 10 * 2 * 5 / Math.sqrt(7), within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> TERMS.shareDeviation(11));
        assertThatIllegalArgumentException().isThrownBy(() -> TERMS.shareDeviation(0));
    }

    @Test
    void termsThatPromiseNothingAreRefused() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ClientDp(bad, 1, 4));
            assertThatIllegalArgumentException().isThrownBy(() -> new ClientDp(1, bad, 4));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientDp(1, 1, 0));
    }
}
