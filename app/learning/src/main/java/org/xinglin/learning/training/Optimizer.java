package org.xinglin.learning.training;

import org.xinglin.learning.models.Tensor;

/** Turns a gradient into a step. It keeps what it carries from step to step in arrays of its own, made once. */
public sealed interface Optimizer permits Sgd, Momentum, Adam {
    /** Forgets all earlier steps: each round begins so, for moments of another global model mislead. */
    void reset();

    /** Changes {@code parameters} by one step. */
    void step(Tensor parameters, Tensor gradient);
}
