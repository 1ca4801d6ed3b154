package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.Payload;

/** A task's way from where it stands to its next closed round, and onto the chain. */
final class Course {
    private static final int ATTEMPTS = 3;
    private static final Duration BLOCK = Duration.ofSeconds(10);

    private final Desk desk;
    private final Participants participants;
    private final RoundEngine engine;
    private final Statistics statistics;
    private final Surroundings around;
    private final Optional<LedRounds> led;

    private Course(
            Desk desk, Participants participants, RoundEngine engine, Statistics statistics, Surroundings around) {
        this.desk = desk;
        this.participants = participants;
        this.engine = engine;
        this.statistics = statistics;
        this.around = around;
        this.led = desk.spec().led().map(any -> new LedRounds(desk, participants, engine, statistics, around));
    }

    /** Where a leg leads: further, or to an end. */
    record Leg(TaskRecord after, Optional<Ending> failure) {}

    static Course of(
            Desk desk, Participants participants, Observations observations, Surroundings around, Releases releases) {
        TaskSpec spec = desk.spec();
        AggregationRule rule =
                Rules.of(spec.algorithm().name(), spec.algorithm().settings());
        Payload payload = Payload.of(spec);
        UpdateCheck check = new UpdateCheck(around.ledger(), spec.id(), observations::saw, delay(desk.deadline()));
        Gathering gathering = gathering(desk, participants, rule, payload, check, around);
        RoundEngine engine = new RoundEngine(
                participants, gathering, desk, observations, new Archive(around.blobs()), releases, around.clock());
        return new Course(desk, participants, engine, new Statistics(desk, participants, around.peers()), around);
    }

    /** Of a block between two nodes; where a phase is short, a part of it. */
    private static Duration delay(Duration deadline) {
        Duration part = deadline.dividedBy(10);
        return part.compareTo(BLOCK) < 0 ? part : BLOCK;
    }

    private static Gathering gathering(
            Desk desk,
            Participants participants,
            AggregationRule rule,
            Payload payload,
            UpdateCheck check,
            Surroundings around) {
        if (desk.spec().rounds().buffered().isPresent()) {
            return new BufferedGathering(desk, participants, rule, payload, check);
        }
        return desk.spec().privacy().secure().isPresent()
                ? new SecureGathering(desk, rule, payload, check, around.peers())
                : new PlainGathering(desk, rule, payload, check);
    }

    /**
     * What the level above asks of the task.
     *
     * @throws RefusedException when none leads it
     */
    Errands errands() throws RefusedException {
        return led.orElseThrow(() -> new RefusedException("this task is not led from above"))
                .errands();
    }

    /** After a restart: the last closed round may not stand on the chain yet. */
    void begin(TaskRecord now) throws IOException {
        if (!now.closed().isEmpty()) {
            onChain(now);
        }
    }

    Leg next(TaskRecord now) throws IOException, InterruptedException {
        if (led.isPresent()) {
            return led.get().next(now);
        }
        if (statistics.areMissing(now)) {
            Optional<TaskRecord> known = statistics.gathered(now);
            return known.map(record -> new Leg(record, Optional.empty()))
                    .orElseGet(() -> new Leg(
                            now, Optional.of(Ending.failed("too few hospitals gave their statistics in time"))));
        }
        int round = now.closed().size() + 1;
        around.ledger().openRound(now.spec().id(), round, now.broadcast().digest());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<TaskRecord> after = engine.held(now, round, attempt);
            if (after.isPresent()) {
                return new Leg(after.get(), Optional.empty());
            }
            if (!participants.await(now.spec().rounds().minParticipants(), desk.deadline())) {
                break;
            }
        }
        String few = "fewer than " + now.spec().rounds().minParticipants() + " hospitals answered in round " + round;
        return new Leg(now, Optional.of(Ending.failed(few)));
    }

    /** The round first, then what it did to standings; each is written once however often this is called. */
    void onChain(TaskRecord now) throws IOException {
        byte[] digest = now.progress().manifest();
        RoundManifest manifest =
                RoundManifest.ofBytes(around.blobs().get(around.blobs().nameOfBlock(digest)));
        around.ledger().closeRound(now.spec().id(), now.closed().getLast(), digest);
        around.ledger()
                .recordStanding(now.spec().id(), manifest.round(), Standings.changes(manifest.standings()), digest);
        led.ifPresent(rounds -> rounds.closed(now));
    }
}
