package org.xinglin.learning.models;

/** One stage of a model between two signals. All of its arrays are made when it is made. */
interface Layer {
    Signal output();

    /** From the input's values to the output's, for the first {@code rows} examples. */
    void forward(int rows, Mode mode);

    /** From the output's error to the input's. */
    void backward(int rows);

    /** Adds the sum over the examples to the gradient of the layer's parameters, if it has any. */
    default void addGradient(int rows) {}

    /** Adds to each example's place the squared norm of its own gradient by the layer's parameters. */
    default void addSquaredNorms(int rows, double[] norms) {}

    /** What an example counts in {@link #addGradient}: multiplies its errors. */
    default void weigh(int rows, float[] factors) {}

    /** Whether activations are left out at random. */
    enum Mode {
        TRAINING,
        EVALUATION
    }
}
