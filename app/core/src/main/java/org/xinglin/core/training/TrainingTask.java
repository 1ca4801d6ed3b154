package org.xinglin.core.training;

import java.util.OptionalDouble;
import org.xinglin.core.ids.TaskId;

/**
 * A task as the coordinator has it now.
 *
 * @param reason why it waits, failed or was stopped; empty when all is well
 * @param targetAccuracy at which it stops early, between 0 and 1
 */
public record TrainingTask(
        TaskId id,
        String name,
        TaskState state,
        String reason,
        int roundsDone,
        int rounds,
        int joined,
        int minParticipants,
        OptionalDouble targetAccuracy) {}
