package org.xinglin.federation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BudgetBookTest {
    private static final PrivacyBudget BUDGET = new PrivacyBudget(3, 1e-5);
    private static final RdpCurve STEP = RdpCurve.sampledGaussian(0.02, 1.1);

    @Test
    void lossesOfAllTasksAddUpAsCurvesAndNotAsEpsilons() throws BudgetExceededException {
        BudgetBook book = BudgetBook.open(BUDGET).spend(STEP.times(300)).spend(RdpCurve.gaussian(20));
        assertThat(book.spentEpsilon())
                .isCloseTo(STEP.times(300).plus(RdpCurve.gaussian(20)).epsilon(1e-5), within(1e-12))
                .isLessThan(
                        STEP.times(300).epsilon(1e-5) + RdpCurve.gaussian(20).epsilon(1e-5));
        assertThat(book.remainingFraction()).isCloseTo(1 - book.spentEpsilon() / 3, within(1e-12));
    }

    @Test
    void whatExceedsIsStoppedAndNotSpent() throws BudgetExceededException {
        BudgetBook book = BudgetBook.open(BUDGET).spend(STEP.times(500));
        long left = book.releasesLeft(STEP);
        assertThat(left).isPositive();
        assertThat(book.wouldExceed(STEP.times(left))).isFalse();
        assertThat(book.wouldExceed(STEP.times(left + 1))).isTrue();
        BudgetBook full = book.spend(STEP.times(left));
        assertThatExceptionOfType(BudgetExceededException.class)
                .isThrownBy(() -> full.spend(STEP))
                .satisfies(stop -> assertThat(stop.wouldBe()).isGreaterThan(stop.allowed()));
        assertThat(full.releasesLeft(STEP)).isZero();
        assertThat(full.remainingFraction()).isBetween(0.0, 0.01);
    }

    @Test
    void aNewBookIsFullAndAReleaseWithoutNoiseNeverFits() {
        BudgetBook book = BudgetBook.open(BUDGET);
        assertThat(book.remainingFraction()).isEqualTo(1);
        RdpCurve bare = RdpCurve.gaussian(1e-200);
        assertThat(book.wouldExceed(bare)).isTrue();
        assertThat(new BudgetBook(BUDGET, bare).remainingFraction()).isZero();
        assertThat(book.releasesLeft(bare)).isZero();
        assertThat(book.releasesLeft(RdpCurve.ZERO)).isEqualTo(Calibration.MOST_STEPS);
    }

    @Test
    void aBudgetWithoutAPromiseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PrivacyBudget(0, 1e-5));
        assertThatIllegalArgumentException().isThrownBy(() -> new PrivacyBudget(Double.POSITIVE_INFINITY, 1e-5));
        assertThatIllegalArgumentException().isThrownBy(() -> new PrivacyBudget(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PrivacyBudget(1, 1));
    }
}
