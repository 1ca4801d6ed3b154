package org.xinglin.federation.coordinator;

import org.xinglin.federation.task.TaskId;

/** The coordinator has no such task. */
final class UnknownTaskException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownTaskException(TaskId id) {
        super("there is no task " + id);
    }
}
