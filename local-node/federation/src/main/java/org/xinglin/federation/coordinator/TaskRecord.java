package org.xinglin.federation.coordinator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.reputation.Standing;
import org.xinglin.federation.task.Member;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskState;
import org.xinglin.federation.update.ClientNoise;
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
     * @param cohort who began the first secure sum; empty while anybody may come
     * @param twice rounds whose mean another coordinator may have let out before, with other noise: they cost twice
     */
    record Progress(
            byte[] manifest, byte[] statistics, Map<String, Standing> standings, Set<String> cohort, int twice) {
        static final Progress NONE = new Progress(new byte[0], new byte[0], Map.of(), Set.of(), 0);

        Progress {
            cohort = Set.copyOf(cohort);
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

    /** Who was asked in the last closed round; nobody before the first. */
    Set<String> lastThere() {
        Set<String> accounts = new HashSet<>();
        if (!closed.isEmpty()) {
            closed.getLast().sites().forEach(site -> accounts.add(site.account()));
        }
        return accounts;
    }

    /** For whoever looks on. */
    TaskHistory history(List<Member> members) {
        return new TaskHistory(
                spec.id(),
                spec.name(),
                state,
                reason,
                spec.rounds().most(),
                spec.rounds().minParticipants(),
                spec.target(),
                members,
                closed);
    }

    byte[] statistics() {
        return progress.statistics();
    }

    /** Nothing has happened yet: then it waits for as many as the task would like to begin with. */
    boolean isFresh() {
        return closed.isEmpty() && statistics().length == 0;
    }

    TaskRecord in(TaskState next, String why) {
        return new TaskRecord(spec, next, why, since, closed, server, progress);
    }

    /** At the model that the level above gave, standardised as it says. */
    TaskRecord beginningWith(NamedVectors model, byte[] statistics) {
        double[] values = new double[model.size()];
        float[] given = model.sharedForReading();
        for (int i = 0; i < values.length; i++) {
            values[i] = given[i];
        }
        ServerState begun =
                Rules.of(spec.algorithm().name(), spec.algorithm().settings()).begin(values);
        Progress same = new Progress(
                progress.manifest(), statistics, progress.standings(), progress.cohort(), progress.twice());
        return new TaskRecord(spec, state, reason, since, closed, begun, same);
    }

    /** @param roster who began a secure sum; empty for visible statistics */
    TaskRecord knowing(byte[] statistics, Set<String> roster) {
        Progress more =
                new Progress(progress.manifest(), statistics, progress.standings(), cohort(roster), progress.twice());
        return new TaskRecord(spec, state, reason, since, closed, server, more);
    }

    /** The first to begin a secure sum together stay the only ones, unless noise hides who comes and goes. */
    private Set<String> cohort(Set<String> roster) {
        return progress.cohort().isEmpty() && !ClientNoise.isIn(spec) ? roster : progress.cohort();
    }

    /** Whether an account may take part from now on. */
    boolean admits(String account) {
        return progress.cohort().isEmpty() || progress.cohort().contains(account);
    }

    /** With the round closed, before its manifest is known. */
    TaskRecord after(RoundRecord round, Gathered gathered, Map<String, Standing> standings) {
        List<RoundRecord> more = new ArrayList<>(closed);
        more.add(round);
        Progress further = new Progress(
                progress.manifest(), progress.statistics(), standings, cohort(gathered.roster()), progress.twice());
        return new TaskRecord(spec, state, reason, since, more, gathered.after(), further);
    }

    TaskRecord under(byte[] manifest) {
        return with(new Progress(
                manifest, progress.statistics(), progress.standings(), progress.cohort(), progress.twice()));
    }

    /** Another coordinator may have let out the mean of the round under way. */
    TaskRecord spentTwice() {
        return with(new Progress(
                progress.manifest(),
                progress.statistics(),
                progress.standings(),
                progress.cohort(),
                progress.twice() + 1));
    }

    private TaskRecord with(Progress other) {
        return new TaskRecord(spec, state, reason, since, closed, server, other);
    }
}
