package org.xinglin.federation.reputation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a coordinator knows of a participant's conduct, and the last reasons for it. A value: the same events give the same bits,
 * in one batch or in many, as long as the batches come in the order of time.
 *
 * @param reasons of the last changes, oldest first, at most {@link #KEPT}
 */
public record Standing(
        String account,
        Tally positive,
        Tally negative,
        Tally delivered,
        Tally missed,
        Optional<Instant> asOf,
        List<Reason> reasons) {
    /** How many reasons stay with the value; older ones can be found again by a replay. */
    public static final int KEPT = 64;

    public Standing {
        reasons = List.copyOf(reasons);
    }

    /** Of an account never seen: its reputation is gamma. */
    public static Standing of(String account) {
        return new Standing(account, Tally.EMPTY, Tally.EMPTY, Tally.EMPTY, Tally.EMPTY, Optional.empty(), List.of());
    }

    /** After these events, taken in by their time; the reasons of this batch are the last of {@link #reasons}. */
    public Standing after(List<Event> events, ReputationSettings settings) {
        Standing standing = this;
        for (Event event : events.stream().sorted(Event.ORDER).toList()) {
            standing = standing.after(event, settings);
        }
        return standing;
    }

    private Standing after(Event event, ReputationSettings settings) {
        Standing then = at(event.at(), settings);
        double left = event.at().isBefore(then.time()) ? fade(event.at(), then.time(), settings) : 1;
        double strength = event.evidence().strength(event.amount(), settings);
        int link = event.evidence().link();
        Standing next = new Standing(
                account,
                then.positive.plus(Math.max(0, strength), left),
                then.negative.plus(Math.max(0, -strength), left),
                then.delivered.plus(Math.max(0, link), left),
                then.missed.plus(Math.max(0, -link), left),
                then.asOf,
                reasons);
        return next.because(new Reason(event, strength, then.reputation(settings), next.reputation(settings)));
    }

    private Standing because(Reason reason) {
        List<Reason> all = new ArrayList<>(reasons.subList(Math.max(0, reasons.size() - KEPT + 1), reasons.size()));
        all.add(reason);
        return new Standing(account, positive, negative, delivered, missed, asOf, all);
    }

    /** The same knowledge at a later time, when it is less fresh; an earlier time changes nothing. */
    public Standing at(Instant now, ReputationSettings settings) {
        if (asOf.isPresent() && !now.isAfter(time())) {
            return this;
        }
        double factor = asOf.isEmpty() ? 1 : fade(time(), now, settings);
        return new Standing(
                account,
                positive.faded(factor),
                negative.faded(factor),
                delivered.faded(factor),
                missed.faded(factor),
                Optional.of(now),
                reasons);
    }

    /** Kang's opinion: u grows with what the link lost, and, by the prior, with how little is known. */
    public Opinion opinion(ReputationSettings settings) {
        double alpha = settings.positive() * positive.weighed(settings);
        double beta = (1 - settings.positive()) * negative.weighed(settings);
        double carried = delivered.weighed(settings);
        double lost = missed.weighed(settings);
        double link = carried + lost == 0 ? 1 : carried / (carried + lost);
        double known = alpha + beta == 0 ? 0 : (alpha + beta) / (alpha + beta + settings.prior());
        return Opinion.of(alpha, beta, 1 - link * known);
    }

    /** 0 to 1. */
    public double reputation(ReputationSettings settings) {
        return opinion(settings).reputation(settings.gamma());
    }

    /** How much was seen, in events: Kang's interaction frequency counts it. */
    public double interactions() {
        return positive.all() + negative.all();
    }

    private Instant time() {
        return asOf.orElse(Instant.EPOCH);
    }

    /** StrictMath: the same bits on every machine. */
    private static double fade(Instant from, Instant to, ReputationSettings settings) {
        double age = seconds(Duration.between(from, to));
        return StrictMath.pow(2, -age / seconds(settings.halfLife()));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * 1e-9;
    }
}
