package org.xinglin.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.operators.OperatorEntry.Means;
import org.xinglin.core.session.Session;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FakePremises;

class UnlockViewModelTest {
    private final FakeHospital hospital = new FakeHospital();
    private final List<Session> opened = new ArrayList<>();
    private final FakePremises premises = new FakePremises(hospital, true);
    private final UnlockViewModel model = new UnlockViewModel(premises, hospital.bench, opened::add);

    @Test
    void theRightPasswordOpens() {
        attempt(FakePremises.PASSWORD);
        assertThat(opened).hasSize(1);
    }

    @Test
    void aWrongPasswordOpensNothingAndIsForgotten() {
        attempt("plum blossom");
        assertThat(opened).isEmpty();
        assertThat(model.password().get()).isEmpty();
    }

    @Test
    void whoeverMustWaitSeesTheSecondsAndCanNotTry() {
        premises.toWait = Optional.of(Duration.ofMillis(4200));
        attempt("plum blossom");
        assertThat(model.waitSeconds().get()).isEqualTo(5);
        model.password().set(FakePremises.PASSWORD);
        assertThat(model.ready().get()).isFalse();
        model.choose("Li");
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void onlyActiveOperatorsAreOfferedAndTheChosenOneUnlocks() {
        premises.operators = List.of(
                new OperatorEntry("Wang", OperatorRole.ADMINISTRATOR, false, Means.PASSWORD),
                new OperatorEntry("Gone", OperatorRole.ADMINISTRATOR, true, Means.PASSWORD),
                new OperatorEntry("Li", OperatorRole.AUDITOR, false, Means.TOKEN));
        model.open();
        assertThat(model.operators()).containsExactly("Wang", "Li");
        model.choose("Li");
        attempt(FakePremises.PASSWORD);
        assertThat(premises.asked).isEqualTo("Li");
        assertThat(opened).hasSize(1);
    }

    private void attempt(String password) {
        model.password().set(password);
        model.unlock();
    }
}
