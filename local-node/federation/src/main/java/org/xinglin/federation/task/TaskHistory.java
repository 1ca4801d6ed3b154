package org.xinglin.federation.task;

import java.util.List;
import java.util.Optional;

/** A task as it stands: its state, the reason for it, who is connected, and the closed rounds in order. */
public record TaskHistory(
        TaskId id,
        String name,
        TaskState state,
        String reason,
        int rounds,
        int minParticipants,
        Optional<TargetSpec> target,
        List<Member> members,
        List<RoundRecord> closed) {
    public TaskHistory {
        members = List.copyOf(members);
        closed = List.copyOf(closed);
    }

    public int joined() {
        return members.size();
    }
}
