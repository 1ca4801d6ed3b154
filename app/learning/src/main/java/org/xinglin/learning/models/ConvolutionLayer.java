package org.xinglin.learning.models;

/**
 * Valid convolution with step 1 over a signal (channels x length) or an image (channels x height x width): an example's windows become
 * the columns of a matrix, the convolution W (outputs x window) times it.
 */
final class ConvolutionLayer implements Layer {
    private final Windows windows;
    private final Signal input;
    private final Signal output;
    private final Weights weights;
    private final Tensor[] values;
    private final Tensor[] errors;
    private final Tensor unfolded;
    private final Tensor unfoldedError;
    private final Tensor exampleGradient;
    private final int outputs;

    ConvolutionLayer(Signal input, int capacity, Windows windows, Weights weights) {
        this.windows = windows;
        this.input = input;
        this.weights = weights;
        this.outputs = weights.bias().size();
        int width = windows.positions() * outputs;
        int size = windows.positions() * windows.size();
        this.output = Signal.of(capacity, width);
        this.values = output.values().slices(width);
        this.errors = output.error().slices(width);
        this.unfolded = Tensor.zeros(size);
        this.unfoldedError = Tensor.zeros(input.wantsError() ? size : 0);
        this.exampleGradient = Tensor.zeros(weights.weights().size());
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(int rows, Mode mode) {
        int positions = windows.positions();
        for (int n = 0; n < rows; n++) {
            windows.unfold(input.values(), n, unfolded);
            Products.multiply(weights.weights(), unfolded, values[n], outputs, windows.size(), positions);
            for (int c = 0; c < outputs; c++) {
                values[n].addToEach(c * positions, positions, weights.bias().get(c));
            }
        }
    }

    @Override
    public void backward(int rows) {
        if (!input.wantsError()) {
            return;
        }
        input.error().clear();
        for (int n = 0; n < rows; n++) {
            Products.transposedTimes(
                    weights.weights(), errors[n], unfoldedError, windows.size(), outputs, windows.positions(), 0);
            windows.addFolded(unfoldedError, input.error(), n);
        }
    }

    @Override
    public void addGradient(int rows) {
        for (int n = 0; n < rows; n++) {
            addGradient(n, weights.weightGradient(), 1);
            for (int c = 0; c < outputs; c++) {
                weights.biasGradient().add(c, (float) sum(n, c));
            }
        }
    }

    /** Unfolds once more: to keep all unfolded examples from the forward pass would take many times the memory. */
    private void addGradient(int example, Tensor gradient, float keep) {
        windows.unfold(input.values(), example, unfolded);
        Products.timesTransposed(
                errors[example], unfolded, gradient, outputs, windows.positions(), windows.size(), keep);
    }

    private double sum(int example, int channel) {
        double sum = 0;
        int first = channel * windows.positions();
        for (int p = first; p < first + windows.positions(); p++) {
            sum += errors[example].get(p);
        }
        return sum;
    }

    /** A window's weights are used at many positions: each example's gradient is made, one after the other. */
    @Override
    public void addSquaredNorms(int rows, double[] norms) {
        for (int n = 0; n < rows; n++) {
            addGradient(n, exampleGradient, 0);
            norms[n] += exampleGradient.squares(0, exampleGradient.size());
            for (int c = 0; c < outputs; c++) {
                double bias = sum(n, c);
                norms[n] += bias * bias;
            }
        }
    }

    @Override
    public void weigh(int rows, float[] factors) {
        for (int n = 0; n < rows; n++) {
            errors[n].scale(0, output.width(), factors[n]);
        }
    }
}
