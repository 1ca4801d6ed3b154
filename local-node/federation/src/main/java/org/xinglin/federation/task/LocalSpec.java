package org.xinglin.federation.task;

/**
 * How a hospital trains between two rounds.
 *
 * @param momentum of {@link Optimizer#MOMENTUM}
 * @param weightDecay added to the gradient times the weights; 0 for none
 * @param batchSize rows a step; 0 for all
 * @param steps a round
 * @param leastSteps a hospital whose machine is busy may do fewer, but not fewer than these
 */
public record LocalSpec(
        Optimizer optimizer,
        double learningRate,
        double momentum,
        double weightDecay,
        int batchSize,
        int steps,
        int leastSteps) {
    /** How a step follows from a gradient. */
    public enum Optimizer {
        SGD,
        MOMENTUM,
        ADAM
    }

    /** Plain SGD with all its steps. */
    public static LocalSpec sgd(double learningRate, int batchSize, int steps) {
        return new LocalSpec(Optimizer.SGD, learningRate, 0, 0, batchSize, steps, steps);
    }
}
