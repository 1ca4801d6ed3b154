package org.xinglin.learning.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.federation.privacy.RdpCurve;
import org.xinglin.learning.training.RecordPrivacy;

class PrivacyAuditTest {
    private static final long SEED = 17;
    private static final double DELTA = 1e-3;
    private static final double DOUBT = 1e-4;
    private static final int RUNS = 20_000;

    private static double claimed(double rate, double noise, int steps) {
        return RdpCurve.sampledGaussian(rate, noise).times(steps).epsilon(DELTA);
    }

    private static double found(double rate, double noise, int steps) {
        double least =
                new PrivacyAudit(new RecordPrivacy(rate, noise, 1), steps, SEED).leastEpsilon(RUNS, DELTA, DOUBT);
        System.out.println("seed " + SEED + ", rate " + rate + ", noise " + noise + ", " + steps
                + " steps: epsilon at least " + least + ", claimed " + claimed(rate, noise, steps));
        return least;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 2, 1", "0.2, 1, 20", "0.2, 2, 20"})
    void whatAnAttackerFindsIsLessThanTheAccountantCountsAndNotNothing(double rate, double noise, int steps) {
        double claimed = claimed(rate, noise, steps);
        assertThat(found(rate, noise, steps)).isBetween(0.2 * claimed, claimed);
    }

    /** Otherwise the test above could not fail. */
    @Test
    void aThirdOfTheNoiseWouldBeFoundOut() {
        assertThat(found(0.2, 2.0 / 3, 20)).isGreaterThan(claimed(0.2, 2, 20));
        assertThat(found(1, 2.0 / 3, 1)).isGreaterThan(claimed(1, 2, 1));
    }

    @Test
    void boundsHoldWhatWasFoundAndTightenWithTheTries() {
        assertThat(Binomial.least(0, 100, 0.01)).isCloseTo(0, within(1e-9));
        assertThat(Binomial.most(0, 100, 0.01)).isCloseTo(1 - Math.pow(0.01, 0.01), within(1e-9));
        assertThat(Binomial.least(50, 100, 0.01)).isBetween(0.3, 0.5);
        assertThat(Binomial.most(5_000, 10_000, 0.01)).isBetween(0.5, 0.52);
    }
}
