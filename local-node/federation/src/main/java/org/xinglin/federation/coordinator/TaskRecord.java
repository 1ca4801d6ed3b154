package org.xinglin.federation.coordinator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.reputation.Standing;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskState;
import org.xinglin.federation.update.Payload;

/**
 * What must survive a restart.
 *
 * @param since when the task came to this coordinator
 * @param server the state that the closed rounds led to
 */
record TaskRecord(
        TaskSpec spec,
        TaskState state,
        String reason,
        Instant since,
        List<RoundRecord> closed,
        ServerState server,
        Progress progress) {
    TaskRecord {
        closed = List.copyOf(closed);
    }

    /**
     * What stands beside the model.
     *
     * @param manifest digest of the last closed round's manifest; empty before the first
     * @param statistics of all hospitals together, as JSON; empty where the task needs none or they are not known yet
     * @param standings of those who took part, by account
     */
    record Progress(byte[] manifest, byte[] statistics, Map<String, Standing> standings) {
        static final Progress NONE = new Progress(new byte[0], new byte[0], Map.of());

        Progress {
            standings = Map.copyOf(new TreeMap<>(standings));
        }
    }

    static TaskRecord fresh(TaskSpec spec, Instant now) {
        double[] initial = new double[spec.layout().size()];
        float[] start = spec.initialModel().sharedForReading();
        for (int i = 0; i < initial.length; i++) {
            initial[i] = start[i];
        }
        ServerState server =
                Rules.of(spec.algorithm().name(), spec.algorithm().settings()).begin(initial);
        return new TaskRecord(spec, TaskState.WAITING, "", now, List.of(), server, Progress.NONE);
    }

    /** What participants get: the model, and behind it what the rule sends along, rounded to float32. */
    NamedVectors broadcast() {
        return broadcast(server);
    }

    NamedVectors broadcast(ServerState state) {
        double[] values =
                Rules.of(spec.algorithm().name(), spec.algorithm().settings()).broadcast(state);
        return NamedVectors.rounding(Payload.of(spec).layout(), values);
    }

    byte[] statistics() {
        return progress.statistics();
    }

    TaskRecord in(TaskState next, String why) {
        return new TaskRecord(spec, next, why, since, closed, server, progress);
    }

    TaskRecord knowing(byte[] statistics) {
        Progress more = new Progress(progress.manifest(), statistics, progress.standings());
        return new TaskRecord(spec, state, reason, since, closed, server, more);
    }

    TaskRecord after(RoundRecord round, ServerState next, byte[] manifest, Map<String, Standing> standings) {
        List<RoundRecord> more = new ArrayList<>(closed);
        more.add(round);
        Progress further = new Progress(manifest, progress.statistics(), standings);
        return new TaskRecord(spec, state, reason, since, more, next, further);
    }
}
