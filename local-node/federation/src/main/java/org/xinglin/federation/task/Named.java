package org.xinglin.federation.task;

import java.util.Map;
import java.util.TreeMap;

/** A choice out of a registry by its name, with its settings: a rule, a selection, a compression. */
public record Named(String name, Map<String, Double> settings) {
    public Named {
        settings = Map.copyOf(new TreeMap<>(settings));
    }
}
