package org.xinglin.federation.aggregation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contributions of one round in the order of their accounts: whatever counts or ties goes by this order. */
record Cohort(List<Contribution> sites, int size) {
    /** @throws IllegalArgumentException when they are too few for the rule, of another size, or two are of one account */
    static Cohort of(AggregationRule rule, int size, List<Contribution> contributions) {
        if (contributions.size() < rule.least()) {
            throw new IllegalArgumentException(
                    rule + " needs at least " + rule.least() + " contributions; there are " + contributions.size());
        }
        List<Contribution> sites = new ArrayList<>(contributions);
        sites.sort(Comparator.comparing(Contribution::account));
        for (int i = 0; i < sites.size(); i++) {
            if (sites.get(i).update().size() != size) {
                throw new IllegalArgumentException(
                        "an update of " + sites.get(i).update().size() + " values for a model of " + size);
            }
            if (i > 0 && sites.get(i).account().equals(sites.get(i - 1).account())) {
                throw new IllegalArgumentException(
                        "two contributions of " + sites.get(i).account());
            }
        }
        return new Cohort(List.copyOf(sites), size);
    }

    int count() {
        return sites.size();
    }

    List<Parameters> updates() {
        return sites.stream().map(Contribution::update).toList();
    }

    /** @param chosen by place, ascending */
    List<Parameters> updates(int[] chosen) {
        return Arrays.stream(chosen).mapToObj(i -> sites.get(i).update()).toList();
    }

    /** The chosen count alike, the others not at all. */
    Map<String, Double> alike(int[] chosen) {
        double[] weights = new double[sites.size()];
        for (int i : chosen) {
            weights[i] = 1.0 / chosen.length;
        }
        return byAccount(weights);
    }

    Map<String, Double> byAccount(double[] weights) {
        Map<String, Double> named = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            named.put(sites.get(i).account(), weights[i]);
        }
        return named;
    }
}
