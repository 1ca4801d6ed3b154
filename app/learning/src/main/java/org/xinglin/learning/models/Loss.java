package org.xinglin.learning.models;

/** Cross-entropy from logits, finite however sure the model is. */
enum Loss {
    /** One logit: the logistic function gives the probability of class 1. */
    SIGMOID {
        @Override
        double of(Tensor logits, int row, int width, int label) {
            double z = logits.get(row);
            return Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - z * label;
        }

        @Override
        void probabilities(Tensor logits, int row, int width, double[] into) {
            double p = 1 / (1 + Math.exp(-logits.get(row)));
            into[0] = 1 - p;
            into[1] = p;
        }

        @Override
        void error(Tensor logits, int row, int label, Tensor error, double[] scratch) {
            double p = 1 / (1 + Math.exp(-logits.get(row)));
            error.set(row, (float) (p - label));
        }
    },
    /** A logit a class. */
    SOFTMAX {
        @Override
        double of(Tensor logits, int row, int width, int label) {
            double most = most(logits, row, width);
            double sum = 0;
            for (int j = 0; j < width; j++) {
                sum += Math.exp(logits.get(row * width + j) - most);
            }
            return Math.log(sum) + most - logits.get(row * width + label);
        }

        @Override
        void probabilities(Tensor logits, int row, int width, double[] into) {
            double most = most(logits, row, width);
            double sum = 0;
            for (int j = 0; j < width; j++) {
                into[j] = Math.exp(logits.get(row * width + j) - most);
                sum += into[j];
            }
            for (int j = 0; j < width; j++) {
                into[j] /= sum;
            }
        }

        @Override
        void error(Tensor logits, int row, int label, Tensor error, double[] scratch) {
            int width = scratch.length;
            probabilities(logits, row, width, scratch);
            for (int j = 0; j < width; j++) {
                error.set(row * width + j, (float) (scratch[j] - (j == label ? 1 : 0)));
            }
        }
    };

    /**
     * The loss of one example.
     *
     * @param width logits a row
     */
    abstract double of(Tensor logits, int row, int width, int label);

    /** One probability a class. */
    abstract void probabilities(Tensor logits, int row, int width, double[] into);

    /**
     * The derivative by the example's logits.
     *
     * @param scratch as long as there are classes
     */
    abstract void error(Tensor logits, int row, int label, Tensor error, double[] scratch);

    private static double most(Tensor logits, int row, int width) {
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < width; j++) {
            most = Math.max(most, logits.get(row * width + j));
        }
        return most;
    }
}
