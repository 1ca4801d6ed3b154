package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.coordinator.Observations.Judgement;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.evaluation.Scores;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.SiteStanding;
import org.xinglin.federation.update.ClientNoise;

/** One round in step: who takes part, their updates put together, the new model measured, and all of it kept for a replay. */
final class RoundEngine {
    private static final Logger LOG = LoggerFactory.getLogger(RoundEngine.class);

    private final Participants participants;
    private final Gathering gathering;
    private final Choosing choosing;
    private final Measuring measuring;
    private final Observations observations;
    private final Archive archive;
    private final InstantSource clock;

    RoundEngine(
            Participants participants,
            Gathering gathering,
            Desk desk,
            Observations observations,
            Archive archive,
            InstantSource clock) {
        this.participants = participants;
        this.gathering = gathering;
        this.choosing = new Choosing(participants, clock);
        this.measuring = new Measuring(desk);
        this.observations = observations;
        this.archive = archive;
        this.clock = clock;
    }

    /** @return the task with the round closed; empty when too few answered */
    Optional<TaskRecord> held(TaskRecord before, int round, int attempt) throws IOException, InterruptedException {
        Set<String> asked = choosing.of(before, round);
        try {
            Optional<Gathered> gathered = gathering.gather(before, round, attempt, asked);
            return gathered.isEmpty() ? Optional.empty() : Optional.of(closed(before, round, asked, gathered.get()));
        } catch (IllegalArgumentException
                | ArithmeticException e) { // numbers that no check foresaw: not the task's end
            LOG.warn("round {} of task {}, attempt {}", round, before.spec().id(), attempt, e);
            return Optional.empty();
        }
    }

    TaskRecord closed(TaskRecord before, int round, Set<String> asked, Gathered gathered)
            throws IOException, InterruptedException {
        NamedVectors model =
                NamedVectors.rounding(before.spec().layout(), gathered.after().model());
        if (!model.isFinite()) {
            throw new ArithmeticException("the new model holds a number that is none");
        }
        Map<String, Evaluation> evaluations = measuring.of(before, round, model, free(before, gathered));
        Instant now = clock.instant();
        Judgement judgement = observations.judged(before, round, asked, gathered, now);
        NamedVectors global = before.broadcast(gathered.after());
        List<RoundManifest.StandingEntry> standings = Standings.after(before, judgement, gathered, now);
        RoundManifest manifest = archive.stored(before, round, gathered, global, standings);
        RoundRecord record = RoundRecord.of(
                round,
                "0x" + HexFormat.of().formatHex(global.digest()),
                epsilon(before, round),
                sites(asked, gathered, evaluations, standings),
                evaluations);
        return before.after(record, gathered, archive.stored(manifest), judgement.standings());
    }

    /** Who is not training now: in rounds out of step, those who just gave something. */
    private Set<String> free(TaskRecord now, Gathered gathered) {
        boolean inStep = now.spec().rounds().buffered().isEmpty();
        return inStep ? participants.accounts() : gathered.given().keySet();
    }

    /** Of noise for hospitals, after so many rounds. */
    static double epsilon(TaskRecord task, int rounds) {
        return ClientNoise.of(task.spec(), task.server())
                .map(noise -> noise.roundCost()
                        .times(rounds)
                        .epsilon(task.spec().privacy().noise().orElseThrow().delta()))
                .orElse(0.0);
    }

    private static List<SiteRecord> sites(
            Set<String> asked,
            Gathered gathered,
            Map<String, Evaluation> evaluations,
            List<RoundManifest.StandingEntry> standings) {
        Set<String> all = new TreeSet<>(asked);
        all.addAll(gathered.given().keySet());
        Map<String, SiteStanding> standing = Standings.bySite(standings);
        List<SiteRecord> sites = new ArrayList<>();
        for (String account : all) {
            Optional<Given> given = Optional.ofNullable(gathered.given().get(account));
            Optional<Evaluation> evaluation = Optional.ofNullable(evaluations.get(account));
            sites.add(new SiteRecord(
                    account,
                    given.map(one -> one.contribution().samples()).orElse(0L),
                    given.map(one -> one.contribution().loss()).orElse(0.0),
                    gathered.weights().getOrDefault(account, 0.0),
                    evaluation.map(Evaluation::samples).orElse(0L),
                    evaluation.map(Evaluation::loss).orElse(0.0),
                    evaluation.map(Evaluation::accuracy).orElse(0.0),
                    evaluation.map(one -> Scores.of(one.histogram())).orElse(Scores.NONE),
                    standing.getOrDefault(account, SiteStanding.UNKNOWN)));
        }
        return sites;
    }
}
