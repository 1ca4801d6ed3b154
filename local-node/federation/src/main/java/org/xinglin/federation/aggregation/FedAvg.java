package org.xinglin.federation.aggregation;

import java.util.Map;

/**
 * Federated averaging (McMahan et al. 2017, algorithm 1): the model plus the mean of the updates, weighted with n_k over the sum of n
 * of those who took part in the round. Summed in float64 in the order of the accounts.
 */
public final class FedAvg implements MeanRule {
    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of());
    }

    @Override
    public ServerState step(ServerState before, Parameters mean, double share) {
        return Models.plus(before, 1, mean);
    }

    @Override
    public String toString() {
        return "federated averaging";
    }
}
