package org.xinglin.core.training;

/** How far a training task is. */
public enum TaskState {
    WAITING,
    RUNNING,
    FINISHED,
    FAILED
}
