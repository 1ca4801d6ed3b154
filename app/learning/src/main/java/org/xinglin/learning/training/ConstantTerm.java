package org.xinglin.learning.training;

import org.xinglin.learning.models.Tensor;

/** The same at every step: SCAFFOLD's c - c_k. */
record ConstantTerm(Tensor values) implements GradientTerm {
    @Override
    public void addTo(Tensor gradient, Tensor parameters) {
        gradient.addScaled(values, 1);
    }
}
