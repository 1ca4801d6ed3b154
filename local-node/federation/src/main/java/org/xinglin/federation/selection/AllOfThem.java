package org.xinglin.federation.selection;

import java.util.List;

/** Everybody takes part: what secure aggregation with a fixed cohort and client-level privacy ask for. */
final class AllOfThem implements SelectionStrategy {
    @Override
    public String name() {
        return "all";
    }

    @Override
    public List<Chosen> choose(List<Candidate> candidates, Occasion occasion) {
        return new Queue(occasion, Integer.MAX_VALUE)
                .first(candidates.size(), candidates, Chosen.Why.ALL, candidate -> 0);
    }
}
