package org.xinglin.learning.models;

import java.util.SplittableRandom;

/**
 * Leaves a share of the values out in training and scales the others up by as much (Srivastava et al. 2014, section 10: inverted
 * dropout), so that evaluation needs no change.
 */
final class DropoutLayer implements Layer {
    private final double share;
    private final Signal input;
    private final Signal output;
    private final Tensor kept;
    private SplittableRandom random = new SplittableRandom(0);

    DropoutLayer(Signal input, int capacity, double share) {
        this.share = share;
        this.input = input;
        this.output = Signal.of(capacity, input.width());
        this.kept = Tensor.zeros((long) capacity * input.width());
    }

    /** The masks from here on follow from the seed. */
    void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(int rows, Mode mode) {
        int size = rows * input.width();
        if (mode == Mode.EVALUATION) {
            output.values().copy(input.values(), 0, 0, size);
            return;
        }
        float scale = (float) (1 / (1 - share));
        for (int i = 0; i < size; i++) {
            float factor = random.nextDouble() < share ? 0 : scale;
            kept.set(i, factor);
            output.values().set(i, input.values().get(i) * factor);
        }
    }

    /** After a forward pass in training. */
    @Override
    public void backward(int rows) {
        int size = rows * input.width();
        for (int i = 0; i < size; i++) {
            input.error().set(i, output.error().get(i) * kept.get(i));
        }
    }
}
