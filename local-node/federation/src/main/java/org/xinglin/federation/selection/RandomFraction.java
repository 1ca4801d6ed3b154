package org.xinglin.federation.selection;

import java.util.List;

/** A random fraction C of the participants (McMahan et al. 2017, algorithm 1), drawn from the task's seed and the round. */
final class RandomFraction implements SelectionStrategy {
    private final Turn turn;

    RandomFraction(Turn turn) {
        this.turn = turn;
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public List<Chosen> choose(List<Candidate> candidates, Occasion occasion) {
        return new Queue(occasion, turn.patience())
                .first(
                        turn.count(candidates.size(), occasion),
                        candidates,
                        Chosen.Why.DRAWN,
                        candidate -> Lot.draw(occasion, candidate.account()));
    }
}
