package org.xinglin.federation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    @ParameterizedTest
    @CsvSource({"0.1, 1, 1", "1, 0.02, 1500", "8, 0.3, 100", "100, 1, 3"})
    void theLeastNoiseIsEnoughAndALittleLessIsNot(double epsilon, double rate, long steps) {
        PrivacyBudget budget = new PrivacyBudget(epsilon, 1e-5);
        double noise = Calibration.noiseFor(budget, rate, steps);
        assertThat(budget.holds(RdpCurve.sampledGaussian(rate, noise).times(steps)))
                .isTrue();
        assertThat(budget.holds(
                        RdpCurve.sampledGaussian(rate, noise * (1 - 1e-5)).times(steps)))
                .isFalse();
    }

    @Test
    void itIsTheInverseOfThePublishedNumbers() {
        assertThat(Calibration.noiseFor(new PrivacyBudget(7.077392, 1e-5), 1, 50))
                .isCloseTo(5, within(1e-4));
        assertThat(Calibration.noiseFor(new PrivacyBudget(1.711770, 1e-5), 0.01, 1000))
                .isCloseTo(1.1, within(1e-4));
    }

    @Test
    void aBudgetThatNoNoiseKeepsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.noiseFor(new PrivacyBudget(1e-12, 1e-300), 1, 1_000_000_000L));
    }

    @Test
    void stepsAreCountedOnTopOfWhatIsSpent() {
        PrivacyBudget budget = new PrivacyBudget(2, 1e-5);
        RdpCurve step = RdpCurve.sampledGaussian(0.01, 1.1);
        long fresh = Calibration.stepsWithin(budget, RdpCurve.ZERO, step);
        assertThat(Calibration.stepsWithin(budget, step.times(100), step)).isCloseTo(fresh - 100, within(1L));
    }
}
