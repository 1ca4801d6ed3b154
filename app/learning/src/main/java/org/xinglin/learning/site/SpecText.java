package org.xinglin.learning.site;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.training.TaskClash;
import org.xinglin.core.training.TaskForecasts;
import org.xinglin.federation.task.Clash;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/** A specification's text, read strictly; what is wrong with it as a failure. */
public final class SpecText {
    private SpecText() {}

    /** @throws Failed Invalid BAD_TASK, which names the field; Invalid TASK_CLASH */
    public static TaskSpec parsed(String json) throws Failed {
        try {
            return TaskSpec.parse(json);
        } catch (TaskSpecException e) {
            throw new Failed(failure(e), e);
        }
    }

    /** Without asking whether the choices go together. @throws Failed Invalid BAD_TASK */
    static TaskSpec draft(String json) throws Failed {
        try {
            return TaskSpec.draft(json);
        } catch (TaskSpecException e) {
            throw new Failed(failure(e), e);
        }
    }

    private static Failure failure(TaskSpecException trouble) {
        String field = trouble.field();
        return trouble.clash()
                .map(clash -> new Failure.Invalid(
                        Problem.TASK_CLASH, field, TaskForecasts.clash(named(clash), trouble.names())))
                .orElseGet(() -> new Failure.Invalid(Problem.BAD_TASK, field, String.valueOf(trouble.getMessage())));
    }

    private static TaskClash named(Clash clash) {
        return TaskClash.valueOf(clash.name());
    }
}
