package org.xinglin.federation.selection;

import java.util.List;

/**
 * By reputation (Kang et al. 2019: workers above a threshold are chosen): the best ones, or drawn with their reputation as weight.
 * Whoever is below {@code floor} is not chosen at all, however long it waits.
 */
final class ByReputation implements SelectionStrategy {
    private final Turn turn;
    private final double floor;
    private final boolean drawn;

    ByReputation(Turn turn, double floor, boolean drawn) {
        this.turn = turn;
        this.floor = floor;
        this.drawn = drawn;
    }

    @Override
    public String name() {
        return drawn ? "reputation-weighted" : "reputation";
    }

    @Override
    public List<Chosen> choose(List<Candidate> candidates, Occasion occasion) {
        List<Candidate> trusted = candidates.stream()
                .filter(candidate -> reputation(candidate, occasion) >= floor)
                .toList();
        return new Queue(occasion, turn.patience())
                .first(
                        turn.count(trusted.size(), occasion),
                        trusted,
                        drawn ? Chosen.Why.DRAWN : Chosen.Why.SCORE,
                        candidate -> score(candidate, occasion));
    }

    /** Drawn without putting back: u to the power of 1 / weight, greatest first (Efraimidis and Spirakis 2006). */
    private double score(Candidate candidate, Occasion occasion) {
        double reputation = reputation(candidate, occasion);
        if (!drawn) {
            return reputation;
        }
        return reputation <= 0 ? 0 : StrictMath.pow(Lot.draw(occasion, candidate.account()), 1 / reputation);
    }

    private static double reputation(Candidate candidate, Occasion occasion) {
        return candidate.standing().at(occasion.now(), occasion.reputation()).reputation(occasion.reputation());
    }
}
