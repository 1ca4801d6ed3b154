package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.coordinator.Course.Leg;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.Evaluations;
import org.xinglin.federation.protocol.Outcome;
import org.xinglin.federation.statistics.StatisticsPlan;
import org.xinglin.federation.statistics.StatisticsSum;
import org.xinglin.federation.task.LedSpec;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.update.CommonStatistics;

/**
 * The way of a task that a level above leads (Liu et al. 2020, HierFAVG): for each errand as many rounds as the task says, from the
 * errand's model on. What is given up is closed as a round in which nobody counted, so that the ledger goes on.
 */
final class LedRounds {
    private static final int ATTEMPTS = 3;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Desk desk;
    private final LedSpec led;
    private final Participants participants;
    private final RoundEngine engine;
    private final Statistics statistics;
    private final Surroundings around;
    private final Errands errands = new Errands();
    private @Nullable Errand underWay;
    private int held;
    /** The last round that was looked at: told again, as after a hiccup of the ledger, it does not count again. */
    private int seen;

    private int attempts;

    LedRounds(Desk desk, Participants participants, RoundEngine engine, Statistics statistics, Surroundings around) {
        this.desk = desk;
        this.led = desk.spec().led().orElseThrow();
        this.participants = participants;
        this.engine = engine;
        this.statistics = statistics;
        this.around = around;
    }

    Errands errands() {
        return errands;
    }

    /** Waits for an errand, and goes a step of it. */
    Leg next(TaskRecord now) throws IOException, InterruptedException {
        while (!participants.isAwake() && !errands.areOver()) {
            Optional<Errand> errand = errands.await(LOOK);
            if (errand.isPresent()) {
                Optional<TaskRecord> after = step(errand.get(), now);
                if (after.isPresent()) {
                    return new Leg(after.get(), Optional.empty());
                }
            }
        }
        return new Leg(now, Optional.of(Ending.ofTheTaskAbove()));
    }

    private Optional<TaskRecord> step(Errand errand, TaskRecord now) throws IOException, InterruptedException {
        int least = desk.spec().rounds().minParticipants();
        if (!participants.await(least, LOOK)) {
            return Optional.empty(); // whoever waits for it says so when the time is over
        }
        try {
            return switch (errand.kind()) {
                case COUNT -> counted(errand, now);
                case LEARN -> learned(errand, now);
                case MEASURE -> measured(errand, now);
                case GREET, END, ERRAND_UNSPECIFIED, UNRECOGNIZED ->
                    throw new IllegalArgumentException("no such errand");
            };
        } catch (IllegalArgumentException e) { // what came from above is not of this task
            errand.decline(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<TaskRecord> counted(Errand errand, TaskRecord now) throws InterruptedException {
        StatisticsPlan plan = CommonStatistics.plan(now.spec());
        Optional<Statistics.Sum> sum = statistics.summed(now, plan);
        if (sum.isEmpty()) {
            errand.decline("too few devices gave their statistics in time");
            return Optional.empty();
        }
        double[] words = StatisticsSum.carried(plan, sum.get().words());
        errand.done(Outcome.newBuilder()
                .setWords(ByteString.copyFrom(PlainGathering.doubles(words)))
                .build());
        return Optional.of(now.knowing(now.statistics(), sum.get().roster()));
    }

    private Optional<TaskRecord> measured(Errand errand, TaskRecord now) throws InterruptedException {
        NamedVectors model = ofThisTask(errand.model());
        TaskRecord same = now.knowing(errand.statistics(), Set.of());
        Map<String, Evaluation> all = new Measuring(desk).of(same, now.closed().size(), model, participants.accounts());
        if (all.isEmpty()) {
            errand.decline("no device measured the model in time");
        } else {
            errand.done(Outcome.newBuilder()
                    .setEvaluation(Evaluations.message(Evaluation.pooled(all.values())))
                    .build());
        }
        return Optional.empty();
    }

    private NamedVectors ofThisTask(NamedVectors model) {
        if (!model.layout().equals(desk.spec().layout()) || !model.isFinite()) {
            throw new IllegalArgumentException("the model of the level above is not of this task's shape");
        }
        return model;
    }

    private Optional<TaskRecord> learned(Errand errand, TaskRecord now) throws IOException, InterruptedException {
        if (errand != underWay) {
            underWay = errand;
            held = 0;
            seen = now.closed().size();
        }
        if (held == 0 && !isAtItsBeginning(now, errand)) {
            NamedVectors model = ofThisTask(errand.model());
            return Optional.of(isOpen(now) ? givenUp(now) : now.beginningWith(model, errand.statistics()));
        }
        int round = now.closed().size() + 1;
        around.ledger().openRound(now.spec().id(), round, now.broadcast().digest());
        for (int attempt = 1; attempt <= ATTEMPTS && !errand.isOver(); attempt++) {
            attempts++; // a device takes no attempt for one that it knows
            Optional<TaskRecord> after = engine.held(now, round, attempts);
            if (after.isPresent()) {
                return after;
            }
            participants.await(desk.spec().rounds().minParticipants(), desk.deadline());
        }
        errand.decline("fewer than " + desk.spec().rounds().minParticipants() + " devices answered in time");
        return Optional.empty();
    }

    private static boolean isAtItsBeginning(TaskRecord now, Errand errand) {
        return Arrays.equals(now.broadcast().digest(), errand.model().digest())
                && Arrays.equals(now.statistics(), errand.statistics());
    }

    /** A round stands open on the ledger, with the model that the record holds. */
    private boolean isOpen(TaskRecord now) throws IOException {
        TaskId task = now.spec().id();
        return around.ledger()
                .task(task)
                .filter(one -> one.round() > now.closed().size())
                .isPresent();
    }

    /** Nobody counted, and nothing changed. */
    private TaskRecord givenUp(TaskRecord now) throws IOException {
        int round = now.closed().size() + 1;
        Gathered nothing = new Gathered(0, Map.of(), now.server(), Map.of(), Optional.empty(), Set.of(), Map.of());
        Archive archive = new Archive(around.blobs());
        String digest = "0x" + HexFormat.of().formatHex(now.broadcast().digest());
        RoundRecord closed = RoundRecord.of(round, digest, 0, List.of(), Map.of());
        TaskRecord after = now.after(closed, nothing, now.progress().standings());
        return after.under(archive.stored(archive.stored(now, after, nothing, List.of(), List.of())));
    }

    /** Told when a round is closed, on disk and on the ledger: after the last of an errand its answer goes up. */
    void closed(TaskRecord now) {
        Errand errand = underWay;
        boolean counted = now.closed().getLast().sites().stream().anyMatch(site -> site.samples() > 0);
        if (errand == null || errand.isOver() || now.closed().size() <= seen) {
            return;
        }
        seen = now.closed().size();
        if (!counted) {
            return;
        }
        attempts = 0;
        held++;
        if (held == led.rounds()) {
            underWay = null;
            errand.done(CombinedRounds.of(now, errand.model(), held));
        }
    }
}
