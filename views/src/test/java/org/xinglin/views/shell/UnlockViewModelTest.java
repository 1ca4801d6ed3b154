package org.xinglin.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.core.session.Session;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FakePremises;

class UnlockViewModelTest {
    private final FakeHospital hospital = new FakeHospital();
    private final List<Session> opened = new ArrayList<>();
    private final UnlockViewModel model =
            new UnlockViewModel(new FakePremises(hospital, true), hospital.bench, opened::add);

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
    void afterThreeWrongOnesThereIsAWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(model.waitSeconds().get()).isZero();
            attempt("plum blossom");
        }
        assertThat(model.waitSeconds().get()).isPositive();
        model.password().set(FakePremises.PASSWORD);
        assertThat(model.ready().get()).isFalse();
    }

    private void attempt(String password) {
        model.password().set(password);
        model.unlock();
    }
}
