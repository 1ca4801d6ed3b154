package org.xinglin.federation.aggregation;

import java.util.Map;

/**
 * What a rule made of a round.
 *
 * @param weights by account: with what share each counted; zero for one that the rule left out
 */
public record Aggregate(ServerState state, Map<String, Double> weights) {
    public Aggregate {
        weights = Map.copyOf(weights);
    }
}
