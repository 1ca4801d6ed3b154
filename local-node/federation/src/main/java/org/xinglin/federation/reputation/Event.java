package org.xinglin.federation.reputation;

import java.time.Instant;
import java.util.Comparator;

/**
 * One piece of evidence about one participant.
 *
 * @param amount the number behind it, such as a cosine; 0 where there is none
 * @param task the task's id in hexadecimal digits
 * @param round from 1
 * @param at when the round's block was made, so that a replay has the same times
 */
public record Event(Evidence evidence, double amount, String task, int round, Instant at) {
    /** The one order in which events of a batch are taken in. */
    static final Comparator<Event> ORDER = Comparator.comparing(Event::at)
            .thenComparing(Event::task)
            .thenComparingInt(Event::round)
            .thenComparing(Event::evidence)
            .thenComparingDouble(Event::amount);

    public Event {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("an event's amount is a finite number");
        }
        if (round < 1) {
            throw new IllegalArgumentException("rounds are counted from 1");
        }
    }

    public static Event of(Evidence evidence, String task, int round, Instant at) {
        return new Event(evidence, 0, task, round, at);
    }
}
