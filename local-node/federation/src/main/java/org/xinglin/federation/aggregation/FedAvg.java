package org.xinglin.federation.aggregation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Federated averaging (McMahan et al. 2017, algorithm 1): the model plus the mean of the updates, weighted with n_k over the sum of n
 * of those who took part in the round. Summed in float64 in the order of the accounts, so that anyone gets the same bits.
 */
public final class FedAvg implements MeanRule {
    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of());
    }

    @Override
    public Aggregate aggregate(ServerState before, List<Contribution> contributions) {
        List<Contribution> ordered = contributions.stream()
                .sorted(Comparator.comparing(Contribution::account))
                .toList();
        double total = ordered.stream().mapToDouble(Contribution::samples).sum();
        double[] mean = new double[before.model().length];
        Map<String, Double> weights = new HashMap<>();
        for (Contribution contribution : ordered) {
            double weight = contribution.samples() / total;
            contribution.update().addTo(mean, 0, mean.length, weight);
            weights.put(contribution.account(), weight);
        }
        return new Aggregate(step(before, Parameters.of(mean), 1), weights);
    }

    @Override
    public ServerState step(ServerState before, Parameters mean, double share) {
        double[] model = before.model().clone();
        mean.addTo(model, 0, model.length, 1);
        return new ServerState(before.round() + 1, model, Map.of());
    }
}
