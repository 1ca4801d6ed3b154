package org.xinglin.federation.selection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All strategies by name. A new one is one class and one line here. */
public final class Strategies {
    private static final String FRACTION = "fraction";
    private static final String PATIENCE = "patience";
    private static final String FLOOR = "floor";
    private static final String FRESHNESS = "freshnessSeconds";
    private static final String WEIGHT = "qualityWeight";
    private static final int DEFAULT_PATIENCE = 5;

    /** In the order in which a person is offered them. */
    public static final List<String> NAMES =
            List.of("all", "random", "reputation", "reputation-weighted", "quality-link", "telemetry");

    private Strategies() {}

    /** What a strategy can be told, by name; all of it may be left out. Empty for an unknown strategy. */
    public static Set<String> settings(String strategy) {
        return switch (strategy) {
            case "random" -> Set.of(FRACTION, PATIENCE);
            case "reputation", "reputation-weighted" -> Set.of(FRACTION, PATIENCE, FLOOR);
            case "quality-link" -> Set.of(FRACTION, PATIENCE, FRESHNESS, WEIGHT);
            case "telemetry" -> Set.of(FRACTION, PATIENCE, FRESHNESS);
            default -> Set.of();
        };
    }

    /** @throws IllegalArgumentException naming the strategy or setting that is unknown or out of its bounds */
    public static SelectionStrategy named(String name, Map<String, Double> settings) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "selection must be one of " + String.join(", ", NAMES) + ", not " + name);
        }
        requireKnown(name, settings);
        Turn turn = new Turn(within(settings, FRACTION, 0.5, 0.000001, 1), (int)
                within(settings, PATIENCE, DEFAULT_PATIENCE, 1, 1_000_000));
        Duration freshness = Duration.ofSeconds((long) within(settings, FRESHNESS, 300, 1, 86_400));
        return switch (name) {
            case "all" -> new AllOfThem();
            case "random" -> new RandomFraction(turn);
            case "reputation" -> new ByReputation(turn, within(settings, FLOOR, 0, 0, 1), false);
            case "reputation-weighted" -> new ByReputation(turn, within(settings, FLOOR, 0, 0, 1), true);
            case "quality-link" -> ByTelemetry.qualityAndLink(turn, freshness, within(settings, WEIGHT, 0.5, 0, 1));
            default -> ByTelemetry.machine(turn, freshness);
        };
    }

    private static void requireKnown(String name, Map<String, Double> settings) {
        Set<String> known = settings(name);
        for (String setting : new TreeSet<>(settings.keySet())) {
            if (!known.contains(setting)) {
                throw new IllegalArgumentException("selection " + name + " has no setting " + setting + "; known are "
                        + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private static double within(
            Map<String, Double> settings, String name, double otherwise, double least, double most) {
        double value = settings.getOrDefault(name, otherwise);
        if (!(value >= least) || value > most) {
            throw new IllegalArgumentException("the selection's " + name + " is from " + least + " to " + most);
        }
        return value;
    }
}
