package org.xinglin.federation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdpCurveTest {
    /** Computed with the functions of google/differential-privacy, rdp_privacy_accountant.py. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1e-5, 4.728507, 5.4",
        "1, 1, 50, 1e-5, 57.301693, 1.7",
        "1, 5, 50, 1e-5, 7.077392, 4.2",
        "0.1, 1, 100, 1e-5, 7.903850, 3.2",
        "0.01, 1.1, 1000, 1e-5, 1.711770, 9.6",
        "0.020100502512562814, 1.1, 500, 1e-3, 1.764143, 6.0",
        "0.020100502512562814, 1.1, 500, 1e-5, 2.589270, 7.1"
    })
    void agreesWithThePublishedAccountant(
            double rate, double noise, long steps, double delta, double epsilon, double order) {
        PrivacyLoss loss = RdpCurve.sampledGaussian(rate, noise).times(steps).at(delta);
        assertThat(loss.epsilon()).isCloseTo(epsilon, within(1e-6));
        assertThat(loss.order()).isEqualTo(order);
    }

    @Test
    void lossesOfDifferentMechanismsAddUp() {
        RdpCurve one = RdpCurve.gaussian(2).times(4);
        RdpCurve two = RdpCurve.gaussian(1);
        // 4 / (2 * 4) + 1 / 2 = 1, as of two releases with multiplier 1
        assertThat(one.plus(two).epsilon(1e-5))
                .isCloseTo(RdpCurve.gaussian(1).times(2).epsilon(1e-5), within(1e-12));
    }

    @Test
    void tooLittleNoisePromisesNothingInsteadOfOverflowing() {
        assertThat(RdpCurve.sampledGaussian(0.9, 1e-200).epsilon(1e-5)).isInfinite();
        assertThat(RdpCurve.sampledGaussian(0.9, 1e-3).epsilon(1e-5)).isGreaterThan(1e4);
        assertThat(RdpCurve.sampledGaussian(0.9, 1e-3).at(1e-5).epsilon()).isNotNaN();
        assertThat(RdpCurve.gaussian(1).epsilon(0)).isInfinite();
    }

    @Test
    void nothingReleasedCostsNothing() {
        assertThat(RdpCurve.ZERO.epsilon(0)).isZero();
        assertThat(RdpCurve.sampledGaussian(0, 1)).isEqualTo(RdpCurve.ZERO);
        assertThat(RdpCurve.sampledGaussian(0.9, 1e-200).times(0)).isEqualTo(RdpCurve.ZERO);
        assertThat(RdpCurve.gaussian(1).epsilon(1)).isZero();
    }

    @Test
    void samplingNeverCostsMoreThanTakingEverybody() {
        for (double noise : new double[] {0.05, 0.5, 1, 10}) {
            assertThat(RdpCurve.sampledGaussian(0.999999, noise).epsilon(1e-5))
                    .isLessThanOrEqualTo(RdpCurve.gaussian(noise).epsilon(1e-5));
        }
    }

    @Test
    void survivesBytesAndTextBitForBit() {
        RdpCurve curve = RdpCurve.sampledGaussian(0.3, 0.7).times(77).plus(RdpCurve.sampledGaussian(0.9, 1e-200));
        assertThat(RdpCurve.ofBytes(curve.toBytes())).isEqualTo(curve);
        assertThat(RdpCurve.ofText(curve.toText())).isEqualTo(curve);
    }

    @Test
    void whatIsNoCurveIsRefused() {
        byte[] bytes = RdpCurve.gaussian(1).toBytes();
        bytes[8] |= (byte) 0x80;
        assertThatIllegalArgumentException().isThrownBy(() -> RdpCurve.ofBytes(bytes));
        assertThatIllegalArgumentException().isThrownBy(() -> RdpCurve.ofBytes(new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> RdpCurve.ofText("rdp1 1,2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RdpCurve.ofText(RdpCurve.ZERO.toText().replace("0.0,0.0", "0.0,NaN")));
        assertThatIllegalArgumentException().isThrownBy(() -> RdpCurve.sampledGaussian(1.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RdpCurve.sampledGaussian(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RdpCurve.gaussian(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RdpCurve.gaussian(1).at(-1));
    }
}
