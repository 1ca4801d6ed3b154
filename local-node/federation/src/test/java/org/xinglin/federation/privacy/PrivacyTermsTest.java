package org.xinglin.federation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.xinglin.federation.privacy.PrivacyWarning.BATCH_IS_MUCH_OF_THE_DATA;
import static org.xinglin.federation.privacy.PrivacyWarning.CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING;
import static org.xinglin.federation.privacy.PrivacyWarning.DELTA_LAX;
import static org.xinglin.federation.privacy.PrivacyWarning.DELTA_TOO_LARGE;
import static org.xinglin.federation.privacy.PrivacyWarning.EPSILON_ABOVE_1;
import static org.xinglin.federation.privacy.PrivacyWarning.EPSILON_ABOVE_10;
import static org.xinglin.federation.privacy.PrivacyWarning.NO_PROMISE;
import static org.xinglin.federation.privacy.PrivacyWarning.SHUFFLED_BATCHES_COUNT_IN_FULL;

import org.junit.jupiter.api.Test;
import org.xinglin.federation.privacy.PrivacyTerms.Sampling;
import org.xinglin.federation.privacy.PrivacyTerms.Scope;

class PrivacyTermsTest {
    @Test
    void hospitalLevelNoiseWithAHandfulOfHospitalsIsSaidToMeanNothing() {
        PrivacyForecast forecast =
                PrivacyTerms.ofClients(new ClientDp(1, 1, 8), 50, 1e-5).forecast();
        assertThat(forecast.loss().epsilon()).isCloseTo(57.301693, within(1e-5));
        assertThat(forecast.warnings()).containsExactly(EPSILON_ABOVE_10, CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING);
        assertThat(PrivacyTerms.ofClients(new ClientDp(1, 5, 8), 50, 1e-5)
                        .forecast()
                        .warnings())
                .containsExactly(EPSILON_ABOVE_1, CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING);
        assertThat(PrivacyTerms.ofClients(new ClientDp(1, 50, 11), 50, 1e-5)
                        .forecast()
                        .warnings())
                .isEmpty();
    }

    @Test
    void recordLevelNoiseOfAHospitalIsForecastAsThePublishedAccountantHasIt() {
        PrivacyForecast forecast =
                PrivacyTerms.ofRecords(199, 4, 1.1, 100, 5, 1e-3).forecast();
        assertThat(forecast.loss().epsilon()).isCloseTo(1.764143, within(1e-5));
        assertThat(forecast.warnings()).containsExactly(EPSILON_ABOVE_1, DELTA_LAX);
        assertThat(forecast.costOfRound().times(5)).isEqualTo(forecast.cost());
        BudgetBook book = BudgetBook.open(new PrivacyBudget(1.8, 1e-3));
        assertThat(forecast.roundsWithin(book)).isEqualTo(5);
    }

    @Test
    void aDeltaThatAllowsGivingAwayOneRecordIsSaidSo() {
        assertThat(PrivacyTerms.ofRecords(30, 1, 30, 1, 1, 0.05).forecast().warnings())
                .contains(DELTA_TOO_LARGE)
                .doesNotContain(DELTA_LAX);
    }

    @Test
    void shuffledBatchesGainNothingFromTheirRate() {
        PrivacyTerms shuffled = new PrivacyTerms(Scope.RECORD, 10_000, new Sampling(0.01, false), 5, 50, 1, 1e-6);
        assertThat(shuffled.costOfRound()).isEqualTo(RdpCurve.gaussian(5).times(50));
        assertThat(shuffled.forecast().warnings()).contains(SHUFFLED_BATCHES_COUNT_IN_FULL);
    }

    @Test
    void whatHidesLittleOrNothingIsNamed() {
        assertThat(PrivacyTerms.ofRecords(30, 4, 3, 10, 1, 1e-3).forecast().warnings())
                .contains(BATCH_IS_MUCH_OF_THE_DATA);
        assertThat(PrivacyTerms.ofRecords(30, 4, 1e-200, 10, 1, 1e-3).forecast().warnings())
                .contains(NO_PROMISE);
    }

    @Test
    void impossibleChoicesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PrivacyTerms.ofRecords(4, 5, 1, 1, 1, 1e-5));
        assertThatIllegalArgumentException().isThrownBy(() -> PrivacyTerms.ofRecords(40, 5, 1, 0, 1, 1e-5));
        assertThatIllegalArgumentException().isThrownBy(() -> PrivacyTerms.ofRecords(40, 5, 1, 1, 1, 0));
    }
}
