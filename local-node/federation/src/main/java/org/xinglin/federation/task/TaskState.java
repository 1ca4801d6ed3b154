package org.xinglin.federation.task;

/** How far a task is. */
public enum TaskState {
    WAITING,
    RUNNING,
    FINISHED,
    /** By a person, before its rounds were done; those that were closed stay. */
    STOPPED,
    FAILED;

    public boolean isEnded() {
        return this == FINISHED || this == STOPPED || this == FAILED;
    }
}
