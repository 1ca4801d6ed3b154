package org.xinglin.federation.aggregation;

import java.util.List;

/** Makes one model of many updates. The result must not depend on the order in which they came: same input, same bits. */
public interface AggregationRule {
    /** Before the first round. */
    ServerState begin(double[] initial);

    /**
     * @param contributions at least one, all of one size and finite
     * @throws IllegalArgumentException when the rule is not defined for so few contributions; the message says how many it needs
     */
    Aggregate aggregate(ServerState before, List<Contribution> contributions);

    /** What the participants get: the model, and behind it what the rule sends along (SCAFFOLD's control variate). */
    default double[] broadcast(ServerState state) {
        return state.model();
    }

    /** Whether values travel beside the model, in {@link org.xinglin.federation.model.Layout#withCompanions} order. */
    default boolean hasCompanions() {
        return false;
    }
}
