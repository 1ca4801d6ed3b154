package org.xinglin.core.training;

import java.nio.file.Path;
import java.util.function.Consumer;
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

    /**
     * What the devices of this hospital would be given to train; nothing is sent.
     *
     * @throws Failed as {@link TrainingCoordinator#devicesTask}
     */
    public TaskSpecification devicesTask(TaskId task, DeviceTerms terms) throws Failed {
        terms.check();
        return coordinator.devicesTask(task, terms);
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE, and what {@link TrainingCoordinator#joinByDevices} throws */
    public TrainingHistory joinByDevices(TaskId task, DeviceEdge devices, Progress progress, Consumer<String> declined)
            throws Failed {
        return guard.act(
                Act.TRAIN,
                task.toString(),
                () -> coordinator.joinByDevices(task, devices, progress, declined),
                history -> history.rounds().size() + " rounds");
    }
}
