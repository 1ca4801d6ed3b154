package org.xinglin.learning.training;

import org.xinglin.learning.models.Tensor;

/** Something that is added to the gradient of every step. */
interface GradientTerm {
    void addTo(Tensor gradient, Tensor parameters);
}
