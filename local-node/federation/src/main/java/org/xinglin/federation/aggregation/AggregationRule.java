package org.xinglin.federation.aggregation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Makes one model of many updates. The result does not depend on the order in which they came nor on how many threads there are:
 * same input, same bits. Rules have no state of their own and may be shared between threads.
 */
public interface AggregationRule {
    /** Before the first round, from these values; they are not copied. */
    ServerState begin(double[] initial);

    /**
     * @param contributions of different accounts, at least {@link #least}, all of one size and finite
     * @param share how many took part of those who could have, above 0 and up to 1
     * @throws IllegalArgumentException when the rule is not defined for so few contributions; the message says how many it needs
     */
    Aggregate aggregate(ServerState before, List<Contribution> contributions, double share);

    /** As {@link #aggregate(ServerState, List, double)} with everybody there. */
    default Aggregate aggregate(ServerState before, List<Contribution> contributions) {
        return aggregate(before, contributions, 1);
    }

    /** What the participants get: the model, and behind it what the rule sends along (SCAFFOLD's control variate). */
    default double[] broadcast(ServerState state) {
        return state.model();
    }

    /** Whether values travel beside the model, in {@link org.xinglin.federation.model.Layout#withCompanions} order. */
    default boolean hasCompanions() {
        return false;
    }

    /** Whether it looks at single updates: then secure aggregation, which shows only their sum, is not possible with it. */
    default boolean needsSingleUpdates() {
        return true;
    }

    /** Fewest contributions that it is defined for. */
    default int least() {
        return 1;
    }

    /** FedProx: mu of the term that each participant adds to its loss, mu/2 times the squared distance from the global model. */
    default OptionalDouble proximal() {
        return OptionalDouble.empty();
    }
}
