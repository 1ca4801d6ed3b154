package org.xinglin.federation.task;

/** How far a task is. */
public enum TaskState {
    WAITING,
    RUNNING,
    FINISHED,
    FAILED;

    public boolean isEnded() {
        return this == FINISHED || this == FAILED;
    }
}
