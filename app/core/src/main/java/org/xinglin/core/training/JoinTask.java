package org.xinglin.core.training;

import java.nio.file.Path;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/** Trains with this hospital's rows until the task ended. */
public final class JoinTask {
    private final Guard guard;
    private final TrainingCoordinator coordinator;

    public JoinTask(Guard guard, TrainingCoordinator coordinator) {
        this.guard = guard;
        this.coordinator = coordinator;
    }

    /**
     * The table's name is not written down: it may name a patient.
     *
     * @throws Failed NotAllowed NOT_YOUR_ROLE, and what {@link TrainingCoordinator#join} throws
     */
    public TrainingHistory join(TaskId task, Path table, Progress progress) throws Failed {
        return guard.act(
                Act.TRAIN,
                task.toString(),
                () -> coordinator.join(task, table, progress),
                history -> history.rounds().size() + " rounds");
    }
}
