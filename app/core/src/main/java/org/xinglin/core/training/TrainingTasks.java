package org.xinglin.core.training;

import java.util.List;
import java.util.function.Consumer;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Subscription;

/** What there is to train and how far it is, for everybody to see. Every call: {@code Failed} Unreachable COORDINATOR. */
public interface TrainingTasks {
    /** Newest first. */
    List<TrainingTask> tasks() throws Failed;

    /** @throws Failed Invalid UNKNOWN_TASK */
    TrainingHistory history(TaskId task) throws Failed;

    /**
     * What the task says, word for word as its id is the digest of.
     *
     * @throws Failed Invalid UNKNOWN_TASK; Tampered when the coordinator tells another than the one of this id
     */
    TaskSpecification specification(TaskId task) throws Failed;

    /**
     * What the task asks of a hospital, as its specification says it.
     *
     * @throws Failed as {@link #specification}; Invalid BAD_TASK when this console can not read it
     */
    TaskOffer offer(TaskId task) throws Failed;

    /** Tells the history now and after every change, on a thread of the adapter, until closed or the task ended. */
    Subscription watch(TaskId task, Consumer<? super TrainingHistory> listener) throws Failed;
}
