package org.xinglin.learning.training;

/** Puts the gradient of a step into the network's gradient. */
interface GradientSource {
    void compute();
}
