package org.xinglin.learning.models;

/** The weights and biases of one layer, views of the model's parameters, and their gradients, views of its gradient. */
record Weights(Tensor weights, Tensor bias, Tensor weightGradient, Tensor biasGradient) {

    /** Adds the bias to each row. */
    void addBias(Tensor values, int rows) {
        int width = bias.size();
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < width; j++) {
                values.add(r * width + j, bias.get(j));
            }
        }
    }

    /** Adds each row to the gradient of the bias. */
    void addBiasGradient(Tensor error, int rows) {
        int width = bias.size();
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < width; j++) {
                biasGradient.add(j, error.get(r * width + j));
            }
        }
    }
}
