package org.xinglin.federation.reputation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one round showed of its participants, gathered while it runs and turned into events when it is closed.
 *
 * <p>Not thread-safe: the round's own thread fills it.
 */
public final class Conduct {
    private final String task;
    private final int round;
    private final Map<String, List<Event>> events = new TreeMap<>();
    private final Instant at;

    /** @param at when the round's block was made */
    public Conduct(String task, int round, Instant at) {
        this.task = task;
        this.round = round;
        this.at = at;
    }

    public Conduct saw(String account, Evidence evidence) {
        return saw(account, evidence, 0);
    }

    /** @param amount a finite number */
    public Conduct saw(String account, Evidence evidence, double amount) {
        events.computeIfAbsent(account, any -> new ArrayList<>()).add(new Event(evidence, amount, task, round, at));
        return this;
    }

    public Conduct late(String account, Duration by) {
        return saw(account, Evidence.LATE, by.toMillis() / 1000.0);
    }

    /** Cosines of updates that everybody's rule could see. */
    public Conduct visible(Map<String, Double> cosines) {
        cosines.forEach((account, cosine) -> saw(account, Evidence.COSINE, cosine));
        return this;
    }

    /** Secure aggregation: says for each of them that only punctuality and refusals were judged. */
    public Conduct hidden(List<String> accounts) {
        accounts.forEach(account -> saw(account, Evidence.QUALITY_HIDDEN));
        return this;
    }

    /** What was seen of one; nothing of whom was not there. */
    public List<Event> of(String account) {
        return List.copyOf(events.getOrDefault(account, List.of()));
    }

    /** By account. */
    public Map<String, List<Event>> events() {
        Map<String, List<Event>> copy = new TreeMap<>();
        events.forEach((account, seen) -> copy.put(account, List.copyOf(seen)));
        return copy;
    }
}
