package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xinglin.core.training.PreflightFinding;
import org.xinglin.core.training.PreflightFinding.Check;
import org.xinglin.core.training.PreflightFinding.Seen;
import org.xinglin.core.training.PreflightFinding.Verdict;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.HeldBackground;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

class PreflightViewModelTest {
    private final FakeHospital hospital = new FakeHospital();
    private final HeldBackground background = new HeldBackground();
    private final AtomicInteger runs = new AtomicInteger();
    private final PreflightViewModel model = new PreflightViewModel(
            () -> List.of(PreflightFinding.of(
                    Check.NAME, Verdict.OK, Seen.NAME_KNOWN, "edge", "run " + runs.incrementAndGet())),
            new Workbench(background, hospital.pace, hospital.clock),
            new Notices());

    @Test
    void theChecksAreTriedWhenAskedForAndAgain() {
        assertThat(model.open().get()).isFalse();
        model.check();
        assertThat(model.open().get()).isTrue();
        model.check();
        assertThat(model.findings().get().orElseThrow().getFirst().facts()).contains("run 2");
        model.giveUp();
        assertThat(model.open().get()).isFalse();
    }

    @Test
    void nothingIsShownWhileTheyAreTriedAndTheyAreTriedOnce() {
        background.held = true;
        model.check();
        background.held = false;
        model.check();
        assertThat(model.findings().get()).isEmpty();
        assertThat(runs).hasValue(0);
    }
}
