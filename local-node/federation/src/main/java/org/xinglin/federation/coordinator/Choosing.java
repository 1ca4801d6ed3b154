package org.xinglin.federation.coordinator;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xinglin.federation.reputation.ReputationSettings;
import org.xinglin.federation.reputation.Standing;
import org.xinglin.federation.selection.Candidate;
import org.xinglin.federation.selection.Chosen;
import org.xinglin.federation.selection.Occasion;
import org.xinglin.federation.selection.Strategies;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.SiteRecord;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.ClientNoise;
import org.xinglin.federation.update.Payload;

/** Who takes part in a round, out of those who are connected, as the task says. */
record Choosing(Participants participants, InstantSource clock) {
    Set<String> of(TaskRecord now, int round) {
        TaskSpec spec = now.spec();
        List<Candidate> candidates = new ArrayList<>();
        for (String account : participants.accounts()) {
            if (!now.admits(account)) {
                continue;
            }
            candidates.add(new Candidate(
                    account,
                    participants.telemetry(account),
                    now.progress().standings().getOrDefault(account, Standing.of(account)),
                    participants.dataQuality(account),
                    waited(now, account)));
        }
        Occasion occasion = new Occasion(
                spec.seed(),
                round,
                clock.instant(),
                spec.rounds().minParticipants(),
                4L * Float.BYTES * Payload.of(spec).length(),
                ReputationSettings.standard());
        List<Chosen> chosen = Strategies.named(
                        spec.selection().name(), spec.selection().settings())
                .choose(candidates, occasion);
        int most = ClientNoise.isIn(spec) ? spec.rounds().minParticipants() : chosen.size();
        Set<String> accounts = new LinkedHashSet<>();
        chosen.stream().limit(most).forEach(one -> accounts.add(one.account()));
        return accounts;
    }

    /** Rounds since it last gave something that counted, or since the beginning. */
    private static int waited(TaskRecord now, String account) {
        int waited = 0;
        for (RoundRecord round : now.closed().reversed()) {
            boolean gave = round.sites().stream()
                    .filter(site -> site.account().equals(account))
                    .mapToLong(SiteRecord::samples)
                    .anyMatch(samples -> samples > 0);
            if (gave) {
                return waited;
            }
            waited++;
        }
        return waited;
    }
}
