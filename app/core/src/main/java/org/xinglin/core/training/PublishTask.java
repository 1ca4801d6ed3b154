package org.xinglin.core.training;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;

/** Puts a task before the hospitals, in this one's name. */
public final class PublishTask {
    private final Guard guard;
    private final TrainingCoordinator coordinator;

    public PublishTask(Guard guard, TrainingCoordinator coordinator) {
        this.guard = guard;
        this.coordinator = coordinator;
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE, and what {@link TrainingCoordinator#publish} throws */
    public TaskId publish(TaskSpecification specification) throws Failed {
        return guard.act(Act.PUBLISH_TASK, "", () -> coordinator.publish(specification), TaskId::toString);
    }
}
