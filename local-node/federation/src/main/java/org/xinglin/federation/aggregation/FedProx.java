package org.xinglin.federation.aggregation;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * FedProx (Li et al. 2020, algorithm 2): participants add mu/2 |w - w_global|^2 to their loss; the server averages as {@link FedAvg}.
 *
 * @param mu at least 0; with 0 it is federated averaging
 */
public record FedProx(double mu) implements MeanRule {
    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of());
    }

    @Override
    public ServerState step(ServerState before, Parameters mean, double share) {
        return Models.plus(before, 1, mean);
    }

    @Override
    public OptionalDouble proximal() {
        return OptionalDouble.of(mu);
    }

    @Override
    public String toString() {
        return "FedProx";
    }
}
