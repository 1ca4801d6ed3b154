package org.xinglin.learning.training;

import org.xinglin.learning.models.Tensor;

/** m = beta m + g; w = w - lr m (Polyak 1964, in the form of PyTorch: the first m is g). */
final class Momentum implements Optimizer {
    private final float rate;
    private final float beta;
    private final Tensor moment;

    Momentum(double rate, double beta, int size) {
        this.rate = (float) rate;
        this.beta = (float) beta;
        this.moment = Tensor.zeros(size);
    }

    @Override
    public void reset() {
        moment.clear();
    }

    @Override
    public void step(Tensor parameters, Tensor gradient) {
        for (int i = 0; i < parameters.size(); i++) {
            float m = beta * moment.get(i) + gradient.get(i);
            moment.set(i, m);
            parameters.add(i, -rate * m);
        }
    }
}
