package org.xinglin.desktop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.TrainingTask;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which task: the one named, in either form, or the newest. */
final class TaskChoice {
    @Parameters(arity = "0..1", paramLabel = "TASK", description = "A task id. Default: the newest task.")
    @Nullable
    private String task;

    @Option(names = "--task", paramLabel = "TASK", description = "The same.")
    @Nullable
    private String named;

    TaskId in(Session session) throws Failed {
        if (task != null && named != null && !task.equals(named)) {
            throw new UsageException("Two tasks are named, and one can be chosen.");
        }
        String chosen = task == null ? named : task;
        if (chosen != null) {
            return Arguments.taskId(chosen);
        }
        List<TrainingTask> tasks = session.training().tasks().tasks();
        if (tasks.isEmpty()) {
            throw Failed.invalid(Problem.NO_TASK, "");
        }
        return tasks.getFirst().id();
    }
}
