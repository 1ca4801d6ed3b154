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
import org.xinglin.federation.task.RoundManifest.Entry;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.SiteStanding;
import org.xinglin.federation.update.ClientNoise;

/** One round in step: who takes part, their updates put together, the new model measured, and all of it kept for a replay. */
final class RoundEngine {
    private static final Logger LOG = LoggerFactory.getLogger(RoundEngine.class);
    private static final HexFormat HEX = HexFormat.of();

    private final Participants participants;
    private final Gathering gathering;
    private final Choosing choosing;
    private final Measuring measuring;
    private final Observations observations;
    private final Archive archive;
    private final Releases releases;
    private final InstantSource clock;

    RoundEngine(
            Participants participants,
            Gathering gathering,
            Desk desk,
            Observations observations,
            Archive archive,
            Releases releases,
            InstantSource clock) {
        this.participants = participants;
        this.gathering = gathering;
        this.choosing = new Choosing(participants, clock);
        this.measuring = new Measuring(desk);
        this.observations = observations;
        this.archive = archive;
        this.releases = releases;
        this.clock = clock;
    }

    /** @return the task with the round closed; empty when too few answered */
    Optional<TaskRecord> held(TaskRecord before, int round, int attempt) throws IOException, InterruptedException {
        String start = HEX.formatHex(before.broadcast().digest());
        Optional<Release> kept = releases.of(round, start);
        if (kept.isPresent()) { // its noise is drawn: the same goes out, whoever is connected now
            Release release = kept.get();
            return Optional.of(closed(
                    before,
                    new TreeSet<>(release.head().chosen()),
                    release.gathered(),
                    release.head().entries()));
        }
        Set<String> asked = choosing.of(before, round);
        try {
            Optional<Gathered> gathered = gathering.gather(before, round, attempt, asked);
            return gathered.isEmpty() ? Optional.empty() : Optional.of(closed(before, start, asked, gathered.get()));
        } catch (IllegalArgumentException
                | ArithmeticException e) { // numbers that no check foresaw: not the task's end
            LOG.warn("round {} of task {}, attempt {}", round, before.spec().id(), attempt, e);
            return Optional.empty();
        }
    }

    private TaskRecord closed(TaskRecord before, String start, Set<String> asked, Gathered gathered)
            throws IOException, InterruptedException {
        requireNumbers(before, gathered);
        List<Entry> entries = archive.entries(before, gathered);
        if (ClientNoise.isIn(before.spec()) && before.spec().privacy().secure().isEmpty()) {
            releases.keep(Release.of(before.closed().size() + 1, start, asked, gathered, entries));
        }
        return closed(before, asked, gathered, entries);
    }

    private static void requireNumbers(TaskRecord before, Gathered gathered) {
        NamedVectors model =
                NamedVectors.rounding(before.spec().layout(), gathered.after().model());
        if (!model.isFinite()) {
            throw new ArithmeticException("the new model holds a number that is none");
        }
    }

    private TaskRecord closed(TaskRecord before, Set<String> asked, Gathered gathered, List<Entry> entries)
            throws IOException, InterruptedException {
        int round = before.closed().size() + 1;
        NamedVectors model =
                NamedVectors.rounding(before.spec().layout(), gathered.after().model());
        Map<String, Evaluation> evaluations = measuring.of(before, round, model, free(before, gathered));
        Instant now = clock.instant();
        Judgement judgement = observations.judged(before, round, asked, gathered, now);
        NamedVectors global = before.broadcast(gathered.after());
        List<RoundManifest.StandingEntry> standings = Standings.after(before, judgement, gathered, now);
        RoundRecord record = RoundRecord.of(
                round,
                "0x" + HEX.formatHex(global.digest()),
                epsilon(before, round),
                sites(asked, gathered, evaluations, standings),
                evaluations);
        TaskRecord after = before.after(record, gathered, judgement.standings());
        return after.under(archive.stored(archive.stored(before, after, gathered, entries, standings)));
    }

    /** Who is not training now: in rounds out of step, those who just gave something. */
    private Set<String> free(TaskRecord now, Gathered gathered) {
        boolean inStep = now.spec().rounds().buffered().isEmpty();
        return inStep ? participants.accounts() : gathered.given().keySet();
    }

    /** Of noise for hospitals, after so many rounds, some of which may have cost twice. */
    static double epsilon(TaskRecord task, int rounds) {
        return ClientNoise.of(task.spec(), task.server())
                .map(noise -> noise.roundCost()
                        .times(rounds + task.progress().twice())
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
