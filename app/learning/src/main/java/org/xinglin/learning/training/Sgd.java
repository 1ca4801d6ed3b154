package org.xinglin.learning.training;

import org.xinglin.learning.models.Tensor;

/** w = w - lr g. */
final class Sgd implements Optimizer {
    private final float rate;

    Sgd(double rate) {
        this.rate = (float) rate;
    }

    @Override
    public void reset() {
        // nothing is carried from step to step
    }

    @Override
    public void step(Tensor parameters, Tensor gradient) {
        parameters.addScaled(gradient, -rate);
    }
}
