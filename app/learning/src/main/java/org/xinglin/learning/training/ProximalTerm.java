package org.xinglin.learning.training;

import org.xinglin.learning.models.Tensor;

/** mu (w - w_global) (Li et al. 2020, FedProx, equation 2). */
record ProximalTerm(float mu, Tensor global) implements GradientTerm {
    @Override
    public void addTo(Tensor gradient, Tensor parameters) {
        for (int i = 0; i < gradient.size(); i++) {
            gradient.add(i, mu * (parameters.get(i) - global.get(i)));
        }
    }
}
