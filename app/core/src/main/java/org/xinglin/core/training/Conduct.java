package org.xinglin.core.training;

import java.util.List;

/**
 * What a round did to a hospital's standing at the coordinator.
 *
 * @param weight its share in the new model, 0 to 1; zero for an update that was left out
 * @param score 0 to 1; 0.5 for a hospital of which nothing is known
 * @param reward points that the round brought
 * @param reasons one word each, such as PUNCTUAL, with its amount where it has one
 */
public record Conduct(double weight, double score, long reward, List<String> reasons) {
    /** Nothing is known. */
    public static final Conduct UNKNOWN = new Conduct(0, 0.5, 0, List.of());

    public Conduct {
        reasons = List.copyOf(reasons);
    }
}
