package org.xinglin.federation.task;

/**
 * One convolution with its pooling: "valid" convolution with step 1, activation, then the maximum over {@code pool} neighbours.
 *
 * @param channels it makes
 * @param kernel width (and height) of its window
 * @param pool width (and height) of the pooling window and its step; 1 for none
 */
public record ConvolutionSpec(int channels, int kernel, int pool) {
    /** What is left of {@code length} values along one side. */
    int outputLength(int length) {
        return (length - kernel + 1) / pool;
    }
}
