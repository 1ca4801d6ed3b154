package org.xinglin.federation.task;

import java.util.List;
import java.util.OptionalDouble;

/** A task as it stands: its state, the reason for it, who joined, and the closed rounds in order. */
public record TaskHistory(
        TaskId id,
        String name,
        TaskState state,
        String reason,
        int rounds,
        int joined,
        int minParticipants,
        OptionalDouble targetAccuracy,
        List<RoundRecord> closed) {
    public TaskHistory {
        closed = List.copyOf(closed);
    }
}
