package org.xinglin.core.training;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;

/** Ends a task of this hospital for everybody, before its rounds are done. */
public final class StopTask {
    private final Guard guard;
    private final TrainingCoordinator coordinator;

    public StopTask(Guard guard, TrainingCoordinator coordinator) {
        this.guard = guard;
        this.coordinator = coordinator;
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE, and what {@link TrainingCoordinator#stop} throws */
    public void stop(TaskId task) throws Failed {
        guard.act(Act.STOP_TASK, task.toString(), () -> {
            coordinator.stop(task);
            return task;
        });
    }
}
