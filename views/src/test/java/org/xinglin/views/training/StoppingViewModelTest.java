package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.Act;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.core.training.TaskState;
import org.xinglin.core.training.TrainingTask;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Notice;

class StoppingViewModelTest {
    private final FakeHospital hospital = new FakeHospital();
    private final TrainingViewModel training = new TrainingViewModel(hospital.session(), hospital.bench);
    private TaskId task;

    @BeforeEach
    void aTask() throws Failed {
        task = hospital.training.publish(new TaskSpecification("{}"));
        training.refresh();
    }

    private TaskState state() throws Failed {
        return hospital.training.history(task).task().state();
    }

    @Test
    void itsPublisherStopsATaskAndIsTold() throws Failed {
        training.stop(training.tasks().getFirst());
        assertThat(state()).isEqualTo(TaskState.STOPPED);
        assertThat(training.notices().current().get()).get().isInstanceOf(Notice.Done.class);
        assertThat(training.tasks().getFirst().state()).isEqualTo(TaskState.STOPPED);
    }

    @Test
    void aTaskOfAnotherHospitalGoesOnAndItIsSaidWhy() throws Failed {
        hospital.training.disown(task);
        training.stop(training.tasks().getFirst());
        assertThat(state()).isEqualTo(TaskState.WAITING);
        assertThat(training.notices().current().get())
                .get()
                .isInstanceOfSatisfying(
                        Notice.Trouble.class,
                        trouble ->
                                assertThat(trouble.failure()).isEqualTo(new Failure.NotAllowed(Barrier.NOT_YOUR_TASK)));
    }

    @Test
    void whoStoppedATaskIsNamed() {
        String account = hospital.session().account().text();
        TrainingTask stopped = new TrainingTask(
                task, "x", TaskState.STOPPED, "stopped by " + account, 1, 5, 2, 2, OptionalDouble.empty());
        assertThat(training.stopper(stopped)).isPresent();
        assertThat(training.may(Act.STOP_TASK)).isTrue();
    }
}
