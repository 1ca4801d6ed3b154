package org.xinglin.core.training;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/**
 * The edge coordinator, seen from a hospital that always dials out. Blocking, {@code watch} apart. Every call: {@code Failed}
 * Unreachable COORDINATOR, Refused with the coordinator's words. {@link PublishTask}, {@link JoinTask} and {@link StopTask} ask for the right first.
 */
public interface TrainingCoordinator extends TrainingTasks {
    /**
     * Checks the specification, puts its digest on the chain and hands it to the coordinator.
     *
     * @throws Failed Invalid BAD_TASK, whose detail names the field
     */
    TaskId publish(TaskSpecification specification) throws Failed;

    /**
     * Ends a task before its rounds are done, for every hospital: it holds when the call returns, and nothing takes it back. Rounds that
     * are closed stay; the one under way has no result.
     *
     * @throws Failed NotAllowed NOT_YOUR_TASK to all but its publisher and its coordinator; Conflicting TASK_ENDED
     */
    void stop(TaskId task) throws Failed;

    /**
     * Reads the table, joins on the chain and at the coordinator, and takes part until the task ended. The rows never leave
     * this process. Progress counts rounds.
     *
     * @return the history when it ended
     * @throws Failed Invalid BAD_TABLE, whose detail names line and column; Cancelled, after leaving in good order
     */
    TrainingHistory join(TaskId task, Path table, Progress progress) throws Failed;

    /**
     * The task that this hospital's devices would train for a task of hospitals, to be published at the hospital's own coordinator.
     *
     * @throws Failed Invalid BAD_TASK, whose detail says what can not go through two levels
     */
    TaskSpecification devicesTask(TaskId task, DeviceTerms terms) throws Failed;

    /**
     * As {@link #join}, trained by this hospital's devices: for each round they hold theirs, and what comes of those is this hospital's
     * update. Ends the devices' task when the hospitals' has ended.
     *
     * @param declined is told why a round could not be taken part in; it is asked for again
     * @throws Failed Invalid BAD_TASK when the devices' task is none for this one; Cancelled, after leaving in good order
     */
    TrainingHistory joinByDevices(TaskId task, DeviceEdge devices, Progress progress, Consumer<String> declined)
            throws Failed;
}
