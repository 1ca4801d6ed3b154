package org.xinglin.federation.aggregation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.xinglin.federation.aggregation.FedOpt.SecondMoment;
import org.xinglin.federation.aggregation.WeightedMean.Merit;

/** The aggregation rules by name. A new rule is one class, one line here, and one test. */
public final class Rules {
    private static final Map<String, Entry> ENTRIES = entries();

    private Rules() {}

    private record Entry(Function<Chosen, AggregationRule> make, List<Setting> settings) {}

    /** The settings of one task: those it names and, for the others, what they fall back to. */
    private record Chosen(Map<String, Double> values, Map<String, Double> named) {
        double number(String name) {
            return given(name).orElseThrow();
        }

        int whole(String name) {
            return (int) number(name);
        }

        OptionalDouble given(String name) {
            Double value = values.get(name);
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }

    private static Map<String, Entry> entries() {
        Map<String, Entry> all = new TreeMap<>();
        all.put("fedavg", rule(with -> new FedAvg()));
        all.put("fedprox", rule(with -> new FedProx(with.number("mu")), Setting.from0("mu", 0.01)));
        all.put(
                "fedavgm",
                rule(
                        with -> new FedAvgM(with.number("serverLr"), with.number("momentum")),
                        Setting.positive("serverLr", 1),
                        Setting.below("momentum", 0.9, 1)));
        all.put("fedadam", adaptive(SecondMoment.ADAM, 0.9));
        all.put("fedyogi", adaptive(SecondMoment.YOGI, 0.9));
        all.put("fedadagrad", adaptive(SecondMoment.ADAGRAD, 0));
        all.put("scaffold", rule(with -> new Scaffold(with.number("serverLr")), Setting.positive("serverLr", 1)));
        all.put("weighted-size", weighted(Merit.ROWS));
        all.put("weighted-accuracy", weighted(Merit.ACCURACY));
        all.put("weighted-loss", weighted(Merit.LOSS));
        all.put("trimmed-mean", rule(Rules::trimmed, Setting.below("ratio", 0.2, 0.5), Setting.whole("count", 0)));
        all.put("median", rule(with -> new CoordinateMedian()));
        all.put("krum", rule(with -> new Krum(with.whole("f"), 1), Setting.whole("f", 1)));
        all.put(
                "multi-krum",
                rule(
                        with -> new Krum(with.whole("f"), with.whole("most")),
                        Setting.whole("f", 1),
                        Setting.whole("most", 0)));
        all.put("bulyan", rule(with -> new Bulyan(with.whole("f")), Setting.whole("f", 1)));
        all.put(
                "norm-clipped-mean",
                rule(with -> new NormClippedMean(with.number("bound")), Setting.positive("bound", 1)));
        return Collections.unmodifiableMap(all);
    }

    private static Entry rule(Function<Chosen, AggregationRule> make, Setting... settings) {
        return new Entry(make, List.of(settings));
    }

    private static Entry adaptive(SecondMoment second, double beta1) {
        return rule(
                with -> {
                    double tau = with.number("tau");
                    return new FedOpt(
                            second,
                            with.number("serverLr"),
                            with.number("beta1"),
                            with.number("beta2"),
                            tau,
                            with.given("v0").orElse(tau * tau));
                },
                Setting.positive("serverLr", 0.1),
                Setting.below("beta1", beta1, 1),
                Setting.below("beta2", 0.99, 1),
                Setting.positive("tau", 1e-3),
                Setting.derivedFrom0("v0"));
    }

    private static AggregationRule trimmed(Chosen with) {
        int count = with.whole("count");
        if (count > 0 && with.named().getOrDefault("ratio", 0.0) > 0) {
            throw new IllegalArgumentException(
                    "trimmed-mean goes by a ratio or by a count: one of them must be 0 or left out");
        }
        return new TrimmedMean(with.number("ratio"), count);
    }

    private static Entry weighted(Merit merit) {
        return rule(with -> new WeightedMean(merit, with.number("floor")), Setting.fraction("floor", 0.1));
    }

    /** In alphabetical order. */
    public static Set<String> names() {
        return new TreeSet<>(ENTRIES.keySet());
    }

    /** What it can be set with, in the order of its parameters. @throws IllegalArgumentException when there is no such rule */
    public static List<Setting> settings(String name) {
        return entry(name).settings();
    }

    /**
     * What it is set to when nobody names anything; without settings that it takes from others.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public static Map<String, Double> defaults(String name) {
        Map<String, Double> defaults = new LinkedHashMap<>();
        for (Setting setting : settings(name)) {
            setting.fallback().ifPresent(value -> defaults.put(setting.name(), value));
        }
        return defaults;
    }

    /**
     * A rule as a task wants it.
     *
     * @param settings may leave out what shall have its default
     * @throws IllegalArgumentException with a sentence: no such rule, no such setting, or a value out of its range
     */
    public static AggregationRule of(String name, Map<String, Double> settings) {
        Entry entry = entry(name);
        Map<String, Double> values = defaults(name);
        List<String> known = new ArrayList<>();
        for (Setting setting : entry.settings()) {
            known.add(setting.name());
            Double given = settings.get(setting.name());
            if (given != null) {
                values.put(setting.name(), setting.checked(name, given));
            }
        }
        for (String given : settings.keySet()) {
            if (!known.contains(given)) {
                throw new IllegalArgumentException(
                        name + " has no setting " + given + "; it has " + (known.isEmpty() ? "none" : known));
            }
        }
        return entry.make().apply(new Chosen(values, settings));
    }

    private static Entry entry(String name) {
        Entry entry = ENTRIES.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("there is no aggregation rule " + name + "; there are " + names());
        }
        return entry;
    }
}
