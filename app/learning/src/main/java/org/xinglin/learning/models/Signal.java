package org.xinglin.learning.models;

/**
 * What passes between two layers: values, and the derivative of the loss by them.
 *
 * @param values at most capacity rows of {@code width}
 * @param error as large as the values; empty where nobody asks for it, as at the input
 * @param width of one example
 */
record Signal(Tensor values, Tensor error, int width) {
    static Signal of(int capacity, int width) {
        long size = (long) capacity * width;
        return new Signal(Tensor.zeros(size), Tensor.zeros(size), width);
    }

    static Signal input(int capacity, int width) {
        return new Signal(Tensor.zeros((long) capacity * width), Tensor.zeros(0), width);
    }

    boolean wantsError() {
        return error.size() > 0;
    }
}
