package org.xinglin.federation.aggregation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rounds of a few sites under a rule, as the references ran them: all in float64, in one thread. */
final class Federation {
    private final List<LogisticSite> sites;
    private final AggregationRule rule;
    private final LogisticSite.Local local;
    private final Map<String, double[]> controls = new HashMap<>();
    private ServerState state;

    Federation(List<LogisticSite> sites, AggregationRule rule, double lr, int steps) {
        this.sites = sites;
        this.rule = rule;
        this.local = new LogisticSite.Local(lr, steps, rule.proximal());
        this.state = rule.begin(new double[sites.getFirst().x()[0].length + 1]);
    }

    double[] model() {
        return state.model();
    }

    /**
     * @param who takes part, by place
     * @param attackers send -10 times their update
     * @return who counted for something, by place
     */
    List<Integer> round(List<Integer> who, Collection<Integer> attackers) {
        List<Contribution> contributions = new ArrayList<>();
        for (int k : who) {
            contributions.add(contribution(sites.get(k), attackers.contains(k) ? -10 : 1));
        }
        Aggregate aggregate = rule.aggregate(state, contributions, who.size() / (double) sites.size());
        state = aggregate.state();
        return who.stream()
                .filter(k -> aggregate.weights().getOrDefault(sites.get(k).account(), 0.0) > 0)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    List<Integer> everybody() {
        return IntStream.range(0, sites.size()).boxed().toList();
    }

    private Contribution contribution(LogisticSite site, double times) {
        double[] global = state.model();
        double[] trained = rule.hasCompanions() ? new double[0] : site.train(global, local, new double[global.length]);
        double[] update = rule.hasCompanions() ? corrected(site) : minus(trained, global, times);
        double[] end = rule.hasCompanions() ? plus(global, update) : trained;
        return new Contribution(
                site.account(), Parameters.of(update), site.y().length, site.loss(end), site.accuracy(global));
    }

    private static double[] minus(double[] a, double[] b, double times) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, j -> times * (a[j] - b[j]));
        return difference;
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, j -> a[j] + b[j]);
        return sum;
    }

    /** SCAFFOLD's client: algorithm 1, lines 7 to 13, option II. */
    private double[] corrected(LogisticSite site) {
        double[] sent = rule.broadcast(state);
        int size = sent.length / 2;
        double[] x = Arrays.copyOf(sent, size);
        double[] c = Arrays.copyOfRange(sent, size, 2 * size);
        double[] own = controls.computeIfAbsent(site.account(), account -> new double[size]);
        double[] y = site.train(x, local, minus(c, own, 1));
        double[] update = new double[2 * size];
        for (int j = 0; j < size; j++) {
            update[j] = y[j] - x[j];
            update[size + j] = (x[j] - y[j]) / (local.steps() * local.lr()) - c[j];
        }
        controls.put(site.account(), plus(own, Arrays.copyOfRange(update, size, 2 * size)));
        return update;
    }
}
