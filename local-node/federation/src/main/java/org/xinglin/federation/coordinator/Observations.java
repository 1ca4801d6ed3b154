package org.xinglin.federation.coordinator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xinglin.federation.reputation.Conduct;
import org.xinglin.federation.reputation.Event;
import org.xinglin.federation.reputation.Evidence;
import org.xinglin.federation.reputation.ReputationSettings;
import org.xinglin.federation.reputation.Standing;

/** What the coordinator sees of its participants between two rounds, and what their standing becomes by it. Thread-safe. */
final class Observations {
    private static final int MOST = 8;

    private final List<Seen> seen = new ArrayList<>();

    private record Seen(String account, Evidence evidence) {}

    /** Whose standings change by what. */
    record Judgement(Map<String, Standing> standings, Map<String, List<Event>> events) {}

    /** Only the first few of an account count: a flood of bad answers says no more than some. */
    synchronized void saw(String account, Evidence evidence) {
        long before = seen.stream().filter(one -> one.account().equals(account)).count();
        if (before < MOST) {
            seen.add(new Seen(account, evidence));
        }
    }

    /**
     * Takes in a round's end.
     *
     * @param asked who was to train
     */
    synchronized Judgement judged(TaskRecord before, int round, Set<String> asked, Gathered gathered, Instant now) {
        Conduct conduct = new Conduct(before.spec().id().hex(), round, now);
        seen.forEach(one -> conduct.saw(one.account(), one.evidence()));
        seen.clear();
        for (String account : asked) {
            conduct.saw(account, gathered.given().containsKey(account) ? Evidence.PUNCTUAL : Evidence.NO_SHOW);
        }
        if (gathered.cosines().isEmpty()) {
            conduct.hidden(List.copyOf(gathered.given().keySet()));
        } else {
            conduct.visible(gathered.cosines());
        }
        Map<String, Standing> standings = new HashMap<>(before.progress().standings());
        Map<String, List<Event>> events = new TreeMap<>(conduct.events());
        events.forEach((account, list) -> standings.put(
                account,
                standings.getOrDefault(account, Standing.of(account)).after(list, ReputationSettings.standard())));
        return new Judgement(standings, events);
    }
}
