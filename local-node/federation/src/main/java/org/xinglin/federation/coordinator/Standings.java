package org.xinglin.federation.coordinator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.federation.coordinator.Observations.Judgement;
import org.xinglin.federation.coordinator.RoundLedger.StandingChange;
import org.xinglin.federation.reputation.Event;
import org.xinglin.federation.reputation.ReputationSettings;
import org.xinglin.federation.reputation.Standing;
import org.xinglin.federation.reward.Payment;
import org.xinglin.federation.reward.UsualRewards;
import org.xinglin.federation.task.RoundManifest.StandingEntry;
import org.xinglin.federation.task.SiteStanding;

/** What a round does to its participants' standing, and what it pays them: for the manifest, the chain and their screens. */
final class Standings {
    private static final ReputationSettings SETTINGS = ReputationSettings.standard();

    private Standings() {}

    static List<StandingEntry> after(TaskRecord before, Judgement judgement, Gathered gathered, Instant now) {
        Map<String, Long> rows = new HashMap<>();
        Map<String, Double> reputations = new HashMap<>();
        gathered.given().forEach((account, given) -> {
            boolean counted = gathered.weights().getOrDefault(account, 0.0) > 0;
            if (counted) {
                rows.put(account, given.contribution().samples());
            }
        });
        before.progress().standings().forEach((account, standing) -> reputations.put(account, score(standing, now)));
        Map<String, Long> paid = new HashMap<>();
        for (Payment payment : UsualRewards.paid(rows, reputations)) {
            paid.put(payment.account(), payment.points());
        }
        List<StandingEntry> entries = new ArrayList<>();
        judgement.events().forEach((account, events) -> {
            Standing standing = judgement.standings().getOrDefault(account, Standing.of(account));
            entries.add(
                    new StandingEntry(account, score(standing, now), paid.getOrDefault(account, 0L), words(events)));
        });
        return entries;
    }

    private static double score(Standing standing, Instant now) {
        return standing.at(now, SETTINGS).reputation(SETTINGS);
    }

    private static List<String> words(List<Event> events) {
        return events.stream()
                .map(event -> event.amount() == 0
                        ? event.evidence().name()
                        : event.evidence().name() + " " + event.amount())
                .toList();
    }

    /** By account. */
    static Map<String, SiteStanding> bySite(List<StandingEntry> entries) {
        Map<String, SiteStanding> sites = new HashMap<>();
        entries.forEach(
                entry -> sites.put(entry.account(), new SiteStanding(entry.score(), entry.reward(), entry.reasons())));
        return sites;
    }

    /** For the ledger. */
    static List<StandingChange> changes(List<StandingEntry> entries) {
        return entries.stream()
                .map(entry -> new StandingChange(entry.account(), entry.score(), entry.reward()))
                .toList();
    }
}
