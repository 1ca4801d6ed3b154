package org.xinglin.views.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Texts;

class AlertsViewModelTest {
    private final FakeHospital hospital = new FakeHospital();

    @Test
    void anAlertStaysOpenUntilSomebodyAcknowledgesIt() {
        raise();
        AlertsViewModel model = opened();
        assertThat(model.openCount().get()).isEqualTo(1);
        model.acknowledge(model.alerts().getFirst());
        assertThat(model.openCount().get()).isZero();
        assertThat(model.alerts().getFirst().acknowledged()).isPresent();
        assertThat(hospital.audit.last().orElseThrow().act()).isEqualTo("acknowledge-alert");
    }

    @Test
    void anAuditorIsToldThatItIsNotHis() {
        raise();
        hospital.role = OperatorRole.AUDITOR;
        AlertsViewModel model = opened();
        model.acknowledge(model.alerts().getFirst());
        assertThat(model.openCount().get()).isEqualTo(1);
        assertThat(model.notices().current().get()).containsInstanceOf(Notice.Trouble.class);
    }

    @Test
    void everyRuleHasItsWordsInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Texts texts = Texts.in(locale, hospital.clock.getZone());
            for (RuleKind kind : RuleKind.values()) {
                assertThat(texts.of("alerts.kind." + kind.word())).isNotBlank();
            }
        }
    }

    private void raise() {
        hospital.alerts.raise(new Alert(
                0,
                RuleKind.GLASS_BROKEN,
                "one",
                FakeHospital.NOW,
                Map.of("doctor", FakeHospital.account(7).text()),
                "",
                Optional.empty()));
    }

    private AlertsViewModel opened() {
        AlertsViewModel model = new AlertsViewModel(hospital.session().chain().watch(), hospital.bench);
        model.open();
        return model;
    }
}
