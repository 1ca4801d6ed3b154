package org.xinglin.learning.models;

/** out = in W + b, W being inputs x outputs. */
final class DenseLayer implements Layer {
    private final Signal input;
    private final Signal output;
    private final Weights weights;
    private final int inputs;
    private final int outputs;

    DenseLayer(Signal input, int capacity, Weights weights) {
        this.input = input;
        this.weights = weights;
        this.inputs = input.width();
        this.outputs = weights.bias().size();
        this.output = Signal.of(capacity, outputs);
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(int rows, Mode mode) {
        Products.multiply(input.values(), weights.weights(), output.values(), rows, inputs, outputs);
        weights.addBias(output.values(), rows);
    }

    @Override
    public void backward(int rows) {
        if (input.wantsError()) {
            Products.timesTransposed(output.error(), weights.weights(), input.error(), rows, outputs, inputs, 0);
        }
    }

    @Override
    public void addGradient(int rows) {
        Products.transposedTimes(input.values(), output.error(), weights.weightGradient(), inputs, rows, outputs, 1);
        weights.addBiasGradient(output.error(), rows);
    }

    /** The gradient of one example is the outer product of its input and its error (Goodfellow 2015, arXiv 1510.01799). */
    @Override
    public void addSquaredNorms(int rows, double[] norms) {
        for (int r = 0; r < rows; r++) {
            double in = input.values().squares(r * inputs, inputs);
            norms[r] += (in + 1) * output.error().squares(r * outputs, outputs);
        }
    }

    @Override
    public void weigh(int rows, float[] factors) {
        for (int r = 0; r < rows; r++) {
            output.error().scale(r * outputs, outputs, factors[r]);
        }
    }
}
