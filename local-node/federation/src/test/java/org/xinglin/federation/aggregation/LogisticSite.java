package org.xinglin.federation.aggregation;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A hospital of the references: logistic regression in float64 by full-batch gradient steps.
 *
 * @param x rows by features
 * @param y 0 or 1 a row
 */
record LogisticSite(String account, double[][] x, double[] y) {
    /** How a site trains in a round. */
    record Local(double lr, int steps, OptionalDouble mu) {}

    /** The same patients with turned labels. */
    LogisticSite lying() {
        return new LogisticSite(
                account, x, Arrays.stream(y).map(label -> 1 - label).toArray());
    }

    private double probability(double[] theta, int row) {
        int bias = theta.length - 1;
        double z = theta[bias];
        for (int j = 0; j < bias; j++) {
            z += x[row][j] * theta[j];
        }
        return 1 / (1 + Math.exp(-z));
    }

    private double[] gradient(double[] theta) {
        int bias = theta.length - 1;
        double[] gradient = new double[theta.length];
        for (int i = 0; i < y.length; i++) {
            double error = (probability(theta, i) - y[i]) / y.length;
            for (int j = 0; j < bias; j++) {
                gradient[j] += error * x[i][j];
            }
            gradient[bias] += error;
        }
        return gradient;
    }

    /** @param correction added to each gradient. @return where the steps led */
    double[] train(double[] from, Local local, double[] correction) {
        double mu = local.mu().orElse(0);
        double[] theta = from.clone();
        for (int step = 0; step < local.steps(); step++) {
            double[] gradient = gradient(theta);
            for (int j = 0; j < theta.length; j++) {
                theta[j] -= local.lr() * (gradient[j] + mu * (theta[j] - from[j]) + correction[j]);
            }
        }
        return theta;
    }

    double loss(double[] theta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double p = probability(theta, i);
            sum -= y[i] > 0 ? Math.log(p) : Math.log(1 - p);
        }
        return sum / y.length;
    }

    double accuracy(double[] theta) {
        return right(theta) / (double) y.length;
    }

    int right(double[] theta) {
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            right += probability(theta, i) > 0.5 == y[i] > 0 ? 1 : 0;
        }
        return right;
    }
}
