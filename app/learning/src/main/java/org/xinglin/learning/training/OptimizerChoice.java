package org.xinglin.learning.training;

/**
 * Which optimizer, and how it is set.
 *
 * @param beta1 momentum, or Adam's first decay
 * @param beta2 Adam's second decay
 * @param epsilon Adam's
 */
public record OptimizerChoice(Kind kind, double learningRate, double beta1, double beta2, double epsilon) {
    /** The optimizers. */
    public enum Kind {
        SGD,
        MOMENTUM,
        ADAM
    }

    public static OptimizerChoice sgd(double learningRate) {
        return new OptimizerChoice(Kind.SGD, learningRate, 0, 0, 0);
    }

    public static OptimizerChoice momentum(double learningRate, double beta) {
        return new OptimizerChoice(Kind.MOMENTUM, learningRate, beta, 0, 0);
    }

    /** With the paper's 0.9, 0.999 and 1e-8. */
    public static OptimizerChoice adam(double learningRate) {
        return new OptimizerChoice(Kind.ADAM, learningRate, 0.9, 0.999, 1e-8);
    }

    /** @param size of the flat parameters */
    Optimizer make(int size) {
        return switch (kind) {
            case SGD -> new Sgd(learningRate);
            case MOMENTUM -> new Momentum(learningRate, beta1, size);
            case ADAM -> new Adam(this, size);
        };
    }
}
