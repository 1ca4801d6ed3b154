package org.xinglin.federation.aggregation;

import java.util.Map;

/**
 * Federated averaging with server momentum (Hsu et al. 2019, section 4.3): v = beta v + mean; x = x + serverLr v. The weights are
 * those of {@link FedAvg}.
 *
 * @param serverLr above 0
 * @param momentum beta, from 0 to below 1; with 0 and serverLr 1 it is federated averaging
 */
public record FedAvgM(double serverLr, double momentum) implements MeanRule {
    private static final String VELOCITY = "velocity";

    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of(VELOCITY, new double[initial.length]));
    }

    @Override
    public ServerState step(ServerState before, Parameters mean, double share) {
        double[] old = before.model();
        double[] was = before.slot(VELOCITY);
        double[] model = new double[old.length];
        double[] velocity = new double[old.length];
        Blocks.forEach(model.length, () -> {
            double[] delta = new double[Blocks.BLOCK];
            return (from, count) -> {
                mean.read(from, count, delta);
                for (int i = 0; i < count; i++) {
                    velocity[from + i] = momentum * was[from + i] + delta[i];
                    model[from + i] = old[from + i] + serverLr * velocity[from + i];
                }
            };
        });
        return new ServerState(before.round() + 1, model, Map.of(VELOCITY, velocity));
    }

    @Override
    public String toString() {
        return "FedAvgM";
    }
}
