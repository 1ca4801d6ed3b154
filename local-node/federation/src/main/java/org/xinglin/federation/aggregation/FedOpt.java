package org.xinglin.federation.aggregation;

import java.util.Arrays;
import java.util.Map;

/**
 * Adaptive server optimizers (Reddi et al. 2021, algorithm 2): with d the weighted mean of the updates, m = beta1 m + (1 - beta1) d;
 * x = x + serverLr m / (sqrt(v) + tau), v by {@link SecondMoment}. m begins with zeros; there is no bias correction.
 *
 * @param serverLr above 0
 * @param beta1 from 0 to below 1
 * @param beta2 from 0 to below 1; Adagrad does not use it
 * @param tau above 0; no mere guard against dividing by zero: it says how adaptive the step is
 * @param v0 what each coordinate of v begins with, at least 0; the paper wants tau^2 or more
 */
public record FedOpt(SecondMoment second, double serverLr, double beta1, double beta2, double tau, double v0)
        implements MeanRule {
    private static final String M = "m";
    private static final String V = "v";

    /** How v follows the squares of d. */
    public enum SecondMoment {
        /** v + d^2. */
        ADAGRAD,
        /** beta2 v + (1 - beta2) d^2. */
        ADAM,
        /** v - (1 - beta2) d^2 sign(v - d^2). */
        YOGI
    }

    @Override
    public ServerState begin(double[] initial) {
        double[] v = new double[initial.length];
        Arrays.fill(v, v0);
        return new ServerState(0, initial, Map.of(M, new double[initial.length], V, v));
    }

    @Override
    public ServerState step(ServerState before, Parameters mean, double share) {
        double[] old = before.model();
        double[] oldM = before.slot(M);
        double[] oldV = before.slot(V);
        double[] model = new double[old.length];
        double[] m = new double[old.length];
        double[] v = new double[old.length];
        Blocks.forEach(model.length, () -> {
            double[] d = new double[Blocks.BLOCK];
            return (from, count) -> {
                mean.read(from, count, d);
                follow(oldV, d, from, count, v);
                for (int i = from; i < from + count; i++) {
                    m[i] = beta1 * oldM[i] + (1 - beta1) * d[i - from];
                    model[i] = old[i] + serverLr * m[i] / (Math.sqrt(v[i]) + tau);
                }
            };
        });
        return new ServerState(before.round() + 1, model, Map.of(M, m, V, v));
    }

    /** One loop a kind: a choice inside of the loop would keep it from being vectorised. */
    private void follow(double[] oldV, double[] d, int from, int count, double[] v) {
        switch (second) {
            case ADAGRAD -> {
                for (int i = 0; i < count; i++) {
                    v[from + i] = oldV[from + i] + d[i] * d[i];
                }
            }
            case ADAM -> {
                for (int i = 0; i < count; i++) {
                    v[from + i] = beta2 * oldV[from + i] + (1 - beta2) * d[i] * d[i];
                }
            }
            case YOGI -> {
                for (int i = 0; i < count; i++) {
                    double square = d[i] * d[i];
                    v[from + i] = oldV[from + i] - (1 - beta2) * square * Math.signum(oldV[from + i] - square);
                }
            }
        }
    }

    @Override
    public String toString() {
        return switch (second) {
            case ADAGRAD -> "FedAdagrad";
            case ADAM -> "FedAdam";
            case YOGI -> "FedYogi";
        };
    }
}
