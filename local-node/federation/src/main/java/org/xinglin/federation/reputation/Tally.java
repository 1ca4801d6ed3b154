package org.xinglin.federation.reputation;

/**
 * A sum of events, kept twice: {@code all} never falls, {@code fresh} halves with each half-life. Both together give the weight of
 * every event by its age without keeping the events.
 */
public record Tally(double all, double fresh) {
    static final Tally EMPTY = new Tally(0, 0);

    public Tally {
        boolean sane = all >= 0 && all <= Double.MAX_VALUE && fresh >= 0 && fresh <= Double.MAX_VALUE;
        if (!sane) {
            throw new IllegalArgumentException("a tally is made of finite numbers from 0 on");
        }
    }

    Tally faded(double factor) {
        return new Tally(all, fresh * factor);
    }

    /** @param faded how much of the event's freshness is left, 1 for one of now */
    Tally plus(double amount, double faded) {
        return new Tally(all + amount, fresh + amount * faded);
    }

    double weighed(ReputationSettings settings) {
        double past = 1 - settings.recent();
        return past * all + (settings.recent() - past) * fresh;
    }
}
