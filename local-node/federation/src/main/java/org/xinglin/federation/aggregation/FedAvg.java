package org.xinglin.federation.aggregation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.federation.model.NamedVectors;

/**
 * Federated averaging (McMahan et al. 2017, algorithm 1): the mean of the models, weighted with n_k over the sum of n of those
 * who took part in the round. Summed in float64 in the order of the accounts, so that anyone gets the same bits.
 */
public final class FedAvg implements AggregationRule {
    @Override
    public NamedVectors aggregate(List<Contribution> contributions) {
        List<Contribution> ordered = contributions.stream()
                .sorted(Comparator.comparing(Contribution::account))
                .toList();
        double total = ordered.stream().mapToDouble(Contribution::samples).sum();
        Map<String, float[]> mean = new HashMap<>();
        for (String name : ordered.getFirst().model().names()) {
            mean.put(name, mean(name, ordered, total));
        }
        return NamedVectors.of(mean);
    }

    private static float[] mean(String name, List<Contribution> contributions, double total) {
        double[] sum = new double[contributions.getFirst().model().get(name).length];
        for (Contribution contribution : contributions) {
            float[] values = contribution.model().get(name);
            double weight = contribution.samples() / total;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * values[i];
            }
        }
        float[] out = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            out[i] = (float) sum[i];
        }
        return out;
    }
}
