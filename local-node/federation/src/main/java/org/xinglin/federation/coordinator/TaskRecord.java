package org.xinglin.federation.coordinator;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskState;

/** What must survive a restart: the specification, the state, the closed rounds, and the model that they led to. */
record TaskRecord(TaskSpec spec, TaskState state, String reason, List<RoundRecord> closed, NamedVectors global) {
    TaskRecord {
        closed = List.copyOf(closed);
    }

    static TaskRecord fresh(TaskSpec spec) {
        return new TaskRecord(spec, TaskState.WAITING, "", List.of(), spec.initialModel());
    }

    TaskRecord in(TaskState next, String why) {
        return new TaskRecord(spec, next, why, closed, global);
    }

    TaskRecord after(RoundRecord round, NamedVectors model) {
        List<RoundRecord> more = new ArrayList<>(closed);
        more.add(round);
        return new TaskRecord(spec, state, reason, more, model);
    }
}
