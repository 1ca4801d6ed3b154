package org.xinglin.federation.task;

/**
 * How a hospital trains between two rounds: plain SGD.
 *
 * @param batchSize rows a step; 0 for all
 * @param steps a round
 */
public record LocalSpec(double learningRate, int batchSize, int steps) {}
