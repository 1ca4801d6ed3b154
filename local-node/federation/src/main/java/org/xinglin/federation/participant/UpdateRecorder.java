package org.xinglin.federation.participant;

import org.xinglin.federation.task.TaskId;

/** Puts an update's digest on the chain from the participant's own account. Recording the same twice changes nothing. */
@FunctionalInterface
public interface UpdateRecorder<X extends Exception> {
    /** Returns when it stands in a block. */
    void record(TaskId task, int round, byte[] digest, long samples, double loss) throws X;
}
