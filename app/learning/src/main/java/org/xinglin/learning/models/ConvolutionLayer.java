package org.xinglin.learning.models;

/**
 * Valid convolution with step 1 over a signal (channels x length) or an image (channels x height x width): the windows become the
 * rows of a matrix, the convolution a product with W (outputs x window). The output lies position by position, its channels next to
 * each other; {@link PoolLayer} brings the channels to the front again.
 */
final class ConvolutionLayer implements Layer {
    private final Windows windows;
    private final Signal input;
    private final Signal output;
    private final Weights weights;
    private final Tensor unfolded;
    private final Tensor unfoldedError;
    private final Tensor exampleGradient;
    private final int outputs;

    ConvolutionLayer(Signal input, int capacity, Windows windows, Weights weights) {
        this.windows = windows;
        this.input = input;
        this.weights = weights;
        this.outputs = weights.bias().size();
        this.output = Signal.of(capacity, windows.positions() * outputs);
        long size = (long) capacity * windows.positions() * windows.size();
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
        windows.unfold(input.values(), unfolded, rows);
        int all = rows * windows.positions();
        Products.multiplyByTransposed(unfolded, weights.weights(), output.values(), all, windows.size(), outputs);
        weights.addBias(output.values(), all);
    }

    @Override
    public void backward(int rows) {
        if (input.wantsError()) {
            int all = rows * windows.positions();
            Products.multiply(output.error(), weights.weights(), unfoldedError, all, outputs, windows.size());
            windows.fold(unfoldedError, input.error(), rows);
        }
    }

    @Override
    public void addGradient(int rows) {
        int all = rows * windows.positions();
        Products.addTransposedTimes(output.error(), unfolded, weights.weightGradient(), outputs, all, windows.size());
        weights.addBiasGradient(output.error(), all);
    }

    /** A window's weights are used at many positions: each example's gradient is made, one after the other. */
    @Override
    public void addSquaredNorms(int rows, double[] norms) {
        for (int r = 0; r < rows; r++) {
            exampleGradient.clear();
            int first = r * windows.positions();
            for (int p = first; p < first + windows.positions(); p++) {
                addPosition(p);
            }
            norms[r] += DenseLayer.squares(exampleGradient, 0, exampleGradient.size()) + biasSquares(first);
        }
    }

    private void addPosition(int position) {
        int size = windows.size();
        for (int c = 0; c < outputs; c++) {
            float error = output.error().get(position * outputs + c);
            for (int i = 0; i < size; i++) {
                exampleGradient.add(c * size + i, error * unfolded.get(position * size + i));
            }
        }
    }

    private double biasSquares(int first) {
        double squares = 0;
        for (int c = 0; c < outputs; c++) {
            double sum = 0;
            for (int p = first; p < first + windows.positions(); p++) {
                sum += output.error().get(p * outputs + c);
            }
            squares += sum * sum;
        }
        return squares;
    }

    @Override
    public void weigh(int rows, float[] factors) {
        int width = output.width();
        for (int r = 0; r < rows; r++) {
            output.error().scale(r * width, width, factors[r]);
        }
    }
}
