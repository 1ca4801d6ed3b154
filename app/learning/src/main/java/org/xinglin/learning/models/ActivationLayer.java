package org.xinglin.learning.models;

import org.xinglin.federation.task.ModelSpec.Activation;

/** ReLU or tanh of each value. */
final class ActivationLayer implements Layer {
    private final Activation activation;
    private final Signal input;
    private final Signal output;

    ActivationLayer(Signal input, int capacity, Activation activation) {
        this.activation = activation;
        this.input = input;
        this.output = Signal.of(capacity, input.width());
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(int rows, Mode mode) {
        int size = rows * input.width();
        Tensor in = input.values();
        Tensor out = output.values();
        switch (activation) {
            case RELU -> {
                for (int i = 0; i < size; i++) {
                    out.set(i, Math.max(0, in.get(i)));
                }
            }
            case TANH -> {
                for (int i = 0; i < size; i++) {
                    out.set(i, (float) Math.tanh(in.get(i)));
                }
            }
        }
    }

    @Override
    public void backward(int rows) {
        int size = rows * input.width();
        Tensor out = output.values();
        Tensor error = output.error();
        switch (activation) {
            case RELU -> {
                for (int i = 0; i < size; i++) {
                    input.error().set(i, out.get(i) > 0 ? error.get(i) : 0);
                }
            }
            case TANH -> {
                for (int i = 0; i < size; i++) {
                    input.error().set(i, error.get(i) * (1 - out.get(i) * out.get(i)));
                }
            }
        }
    }
}
