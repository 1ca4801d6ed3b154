package org.xinglin.federation.aggregation;

import java.util.Arrays;
import java.util.Map;

/**
 * SCAFFOLD (Karimireddy et al. 2020, algorithm 1). The participants get [x | c] and send [delta y | delta c]: they step along their
 * gradient - c_k + c, and their new c_k is c_k - c + (x - y_k) / (steps * lr) (option II). Here x = x + serverLr * mean of delta y
 * and c = c + share * mean of delta c. Both means have the weights of {@link FedAvg}; the paper's are uniform, which is the same
 * where all have as many rows.
 *
 * <p>With everybody in every round, serverLr 1 and all controls zero at first, c is the mean of the c_k in every round, and its step
 * is (x - x_new) / (steps * lr). So c_k - c grows by (x_new - y_k) / (steps * lr) a round, which is how FLamby writes its correction.
 *
 * @param serverLr above 0; the paper's eta_g
 */
public record Scaffold(double serverLr) implements MeanRule {
    private static final String CONTROL = "control";

    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of(CONTROL, new double[initial.length]));
    }

    @Override
    public ServerState step(ServerState before, Parameters mean, double share) {
        double[] old = broadcast(before);
        int size = before.model().length;
        double[] both = new double[old.length];
        Blocks.forEach(both.length, () -> {
            double[] delta = new double[Blocks.BLOCK];
            return (from, count) -> {
                mean.read(from, count, delta);
                for (int i = 0; i < count; i++) {
                    both[from + i] = old[from + i] + (from + i < size ? serverLr : share) * delta[i];
                }
            };
        });
        return new ServerState(
                before.round() + 1,
                Arrays.copyOf(both, size),
                Map.of(CONTROL, Arrays.copyOfRange(both, size, both.length)));
    }

    @Override
    public double[] broadcast(ServerState state) {
        double[] model = state.model();
        double[] both = Arrays.copyOf(model, 2 * model.length);
        System.arraycopy(state.slot(CONTROL), 0, both, model.length, model.length);
        return both;
    }

    @Override
    public boolean hasCompanions() {
        return true;
    }

    @Override
    public String toString() {
        return "SCAFFOLD";
    }
}
