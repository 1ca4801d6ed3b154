package org.xinglin.core.training;

import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/** Computes a task's global models again from the chain and IPFS alone, without a word of the coordinator's. Blocking. */
public interface TrainingReplay {
    /**
     * Progress counts rounds. Blobs that are missing or altered are findings and no failures.
     *
     * @throws Failed when the chain does not answer; Cancelled
     */
    ReplayOutcome replay(TaskId task, Progress progress) throws Failed;
}
