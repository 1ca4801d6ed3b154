package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.training.ReplayOutcome;
import org.xinglin.core.training.TrainingReplay;
import org.xinglin.core.training.TrainingTask;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FilledHospital;
import org.xinglin.views.fixture.HeldBackground;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.training.ReplayViewModel.State;

class ReplayViewModelTest {
    private final FakeHospital hospital = FilledHospital.make();
    private final HeldBackground background = new HeldBackground();
    private final Workbench bench = new Workbench(background, hospital.pace, hospital.clock);
    private final Notices notices = new Notices();
    private TrainingTask task;
    private TrainingTask other;

    @BeforeEach
    void find() throws Failed {
        List<TrainingTask> tasks = hospital.training.tasks();
        task = tasks.getFirst();
        other = tasks.getLast();
    }

    private ReplayViewModel model(TrainingReplay replay) {
        return new ReplayViewModel(replay, bench, notices);
    }

    private static ReplayOutcome equal(TrainingTask task) {
        return new ReplayOutcome(
                task.id(),
                List.of(new ReplayOutcome.Round(1, FakeHospital.digest(1), Optional.of(FakeHospital.digest(1)))),
                List.of());
    }

    @Test
    void aReplayEndsWithItsOutcomeAndCanBeDoneAgain() {
        ReplayViewModel model = model((id, progress) -> {
            progress.report(1, 1);
            return equal(task);
        });
        model.begin(task);
        assertThat(model.state().get().flatMap(State::outcome)).contains(equal(task));
        model.again();
        assertThat(model.state().get().flatMap(State::outcome)).contains(equal(task));
        model.giveUp();
        assertThat(model.state().get()).isEmpty();
    }

    @Test
    void whileItRunsItSaysHowFarItIsAndCanBeStopped() {
        ReplayViewModel model = model((id, progress) -> equal(task));
        background.held = true;
        model.begin(task);
        assertThat(model.state().get()).get().satisfies(state -> {
            assertThat(state.done()).isEqualTo(3);
            assertThat(state.rounds()).isEqualTo(10);
            assertThat(state.outcome()).isEmpty();
        });
        model.begin(other);
        assertThat(model.state().get().map(State::task)).as("one at a time").contains(task);
        model.stop();
        assertThat(model.state().get()).isEmpty();
        assertThat(notices.current().get()).get().isInstanceOf(Notice.Hint.class);
        background.held = false;
        model.begin(other);
        assertThat(model.state().get().map(State::task)).contains(other);
    }

    @Test
    void oneThatWasClosedSaysNothingAnyMore() {
        ReplayViewModel model = model((id, progress) -> equal(task));
        background.held = true;
        model.begin(task);
        model.giveUp();
        assertThat(model.state().get()).isEmpty();
    }

    @Test
    void aChainThatDoesNotAnswerIsTold() {
        ReplayViewModel model = model((id, progress) -> {
            throw new Failed(new Failure.Unreachable(Part.CHAIN, "http://127.0.0.1:1"));
        });
        model.begin(task);
        assertThat(model.state().get()).isEmpty();
        assertThat(notices.current().get()).get().isInstanceOf(Notice.Trouble.class);
    }
}
