package org.xinglin.federation.aggregation;

import java.util.Map;
import java.util.TreeMap;

/**
 * All that a rule carries from round to round, and all that a checkpoint must hold: the model in float64 and what stands beside it,
 * such as the moments of an optimizer. Arrays are not copied; nobody changes them.
 *
 * @param round how many rounds led here
 */
public record ServerState(int round, double[] model, Map<String, double[]> slots) {
    public ServerState {
        slots = Map.copyOf(new TreeMap<>(slots));
    }

    /** @throws IllegalArgumentException when there is none: the state is of another rule */
    double[] slot(String name) {
        double[] slot = slots.get(name);
        if (slot == null || slot.length != model.length) {
            throw new IllegalArgumentException("the state has no " + name + " as large as its model");
        }
        return slot;
    }
}
