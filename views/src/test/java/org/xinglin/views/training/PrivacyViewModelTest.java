package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.training.PrivacyGauge;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.PrivacySpend;
import org.xinglin.core.training.RenyiLoss;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Texts;

class PrivacyViewModelTest {
    private final FakeHospital hospital = new FakeHospital();
    private final GaugeWords words = new GaugeWords(Texts.in(Locale.ENGLISH, ZoneOffset.UTC));
    private final PrivacyViewModel model =
            new PrivacyViewModel(hospital.session().training().site().budget(), hospital.bench, new Notices());

    @Test
    void whatATaskSpentIsMissingFromTheTank() {
        model.refresh();
        assertThat(words.sentence(gauge(0))).isEqualTo("Nothing is spent; ε 8.00 may be.");
        hospital.site.privacy.charge(spend(3.5), total -> true);
        model.refresh();
        assertThat(gauge(0).left()).isEqualTo(0.5625);
        assertThat(words.sentence(gauge(0))).isEqualTo("ε 3.50 of 8.00 is spent; 4.50 is left.");
        assertThat(gauge(1).spent()).isZero();
    }

    @Test
    void anEmptyTankIsSaidInAWord() {
        assertThat(words.sentence(of(8.25))).contains("8.25 of 8.00", "Nothing more leaves");
        assertThat(words.sentence(of(Double.POSITIVE_INFINITY))).contains("∞");
    }

    private PrivacyGauge gauge(int place) {
        return model.gauges().get().get(place);
    }

    private static PrivacyGauge of(double spent) {
        return new PrivacyGauge(PrivacyScope.RECORD, spent, 8, 1e-5, List.of());
    }

    private static PrivacySpend spend(double epsilon) {
        return new PrivacySpend(
                new TaskId(FakeHospital.digest(7)),
                1,
                FakeHospital.digest(8),
                PrivacyScope.RECORD,
                RenyiLoss.of(epsilon),
                FakeHospital.NOW);
    }
}
