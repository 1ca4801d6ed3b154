package org.xinglin.federation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class AdaptiveClipTest {
    @Test
    void theNormRisesWhenFewAreUnclippedAndFallsWhenMostAre() {
        AdaptiveClip start = AdaptiveClip.start(1, 100);
        assertThat(start.clip()).isEqualTo(0.1);
        // C exp(-0.2 (b - 0.5)), by hand
        assertThat(start.next(0).clip()).isCloseTo(0.1 * Math.exp(0.1), within(1e-15));
        assertThat(start.next(1).clip()).isCloseTo(0.1 * Math.exp(-0.1), within(1e-15));
        assertThat(start.next(0.5).clip()).isEqualTo(0.1);
    }

    @Test
    void bitsAndUpdatesTogetherCostWhatIsAccounted() {
        AdaptiveClip state = AdaptiveClip.start(1, 100);
        assertThat(state.bitNoise()).isEqualTo(5);
        // (1 - 1/100)^(-1/2)
        assertThat(state.updateNoiseMultiplier()).isCloseTo(1.005037815259212, within(1e-15));
        // A bit counted as -1/2 or +1/2 has sensitivity 1/2: multiplier 2 sigma_b
        RdpCurve both = RdpCurve.gaussian(state.updateNoiseMultiplier()).plus(RdpCurve.gaussian(2 * state.bitNoise()));
        assertThat(both.epsilon(1e-5)).isCloseTo(state.roundCost().epsilon(1e-5), within(1e-12));
    }

    @Test
    void theNoiseOfARoundUsesTheNormThatClippedIt() {
        AdaptiveClip state = AdaptiveClip.start(1, 100);
        ClientDp round = state.updates();
        AdaptiveClip after = state.next(0);
        assertThat(round.meanDeviation()).isCloseTo(state.updateNoiseMultiplier() * 0.1 / 100, within(1e-15));
        assertThat(after.updates().clip()).isGreaterThan(round.clip());
    }

    @Test
    void fewParticipantsGetBitNoiseThatCanBeSplitOff() {
        AdaptiveClip four = AdaptiveClip.start(1, 4);
        assertThat(four.bitNoise()).isEqualTo(1);
        assertThat(four.updateNoiseMultiplier()).isCloseTo(Math.sqrt(4.0 / 3), within(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdaptiveClip(0.1, 1, 4, 0.2, 0.5, 0.2));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdaptiveClip(0.1, 1, 4, 0.5, 0.5, 0.2));
    }

    @Test
    void itFindsTheMedianOfTheNormsUnderNoise() {
        Random random = new Random(8);
        GaussianNoise noise = GaussianNoise.insecureForSimulation(8);
        AdaptiveClip state = AdaptiveClip.start(1, 200);
        for (int round = 0; round < 150; round++) {
            int unclipped = 0;
            for (int client = 0; client < 200; client++) {
                unclipped += 3 * Math.exp(0.3 * random.nextGaussian()) <= state.clip() ? 1 : 0;
            }
            state = state.next(state.noisyFraction(unclipped, noise));
        }
        assertThat(state.clip()).isCloseTo(3, Percentage.withPercentage(8));
    }

    @Test
    void theStateSurvivesACheckpointBitForBit() {
        AdaptiveClip state = AdaptiveClip.start(0.7, 13).next(0.123).next(0.9);
        assertThat(AdaptiveClip.ofSlot(state.toSlot())).isEqualTo(state);
        assertThatIllegalArgumentException().isThrownBy(() -> AdaptiveClip.ofSlot(new double[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> AdaptiveClip.ofSlot(new double[6]));
    }

    @Test
    void moreUnclippedUpdatesThanParticipantsAreRefused() {
        GaussianNoise noise = GaussianNoise.insecureForSimulation(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdaptiveClip.start(1, 4).noisyFraction(5, noise));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdaptiveClip.start(1, 4).bitShareDeviation(5));
    }
}
