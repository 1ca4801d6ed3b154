package org.xinglin.learning.training;

import org.xinglin.learning.models.Tensor;

/** Adam with bias correction (Kingma and Ba 2015, algorithm 1). */
final class Adam implements Optimizer {
    private final OptimizerChoice with;
    private final Tensor first;
    private final Tensor second;
    private int steps;

    Adam(OptimizerChoice with, int size) {
        this.with = with;
        this.first = Tensor.zeros(size);
        this.second = Tensor.zeros(size);
    }

    @Override
    public void reset() {
        first.clear();
        second.clear();
        steps = 0;
    }

    @Override
    public void step(Tensor parameters, Tensor gradient) {
        steps++;
        float beta1 = (float) with.beta1();
        float beta2 = (float) with.beta2();
        float rest1 = (float) (1 - with.beta1());
        float rest2 = (float) (1 - with.beta2());
        float rate = (float) (with.learningRate() / (1 - Math.pow(with.beta1(), steps)));
        float correction = (float) (1 / Math.sqrt(1 - Math.pow(with.beta2(), steps)));
        float epsilon = (float) with.epsilon();
        for (int i = 0; i < parameters.size(); i++) {
            float g = gradient.get(i);
            float m = beta1 * first.get(i) + rest1 * g;
            float v = beta2 * second.get(i) + rest2 * g * g;
            first.set(i, m);
            second.set(i, v);
            parameters.add(i, -rate * m / ((float) Math.sqrt(v) * correction + epsilon));
        }
    }
}
