package org.xinglin.desktop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.TrainingTask;
import picocli.CommandLine.Option;

/** Which task: the one named, or the newest. */
final class TaskChoice {
    @Option(names = "--task", paramLabel = "TASK", description = "A task id. Default: the newest task.")
    @Nullable
    String task;

    TaskId in(Session session) throws Failed {
        if (task != null) {
            return Arguments.taskId(task);
        }
        List<TrainingTask> tasks = session.training().tasks().tasks();
        if (tasks.isEmpty()) {
            throw Failed.invalid(Problem.UNKNOWN_TASK, "");
        }
        return tasks.getFirst().id();
    }
}
