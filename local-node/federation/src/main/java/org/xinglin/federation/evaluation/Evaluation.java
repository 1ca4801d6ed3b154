package org.xinglin.federation.evaluation;

/**
 * A model over one hospital's held-out rows.
 *
 * @param loss mean cross-entropy
 * @param histogram empty for a model with more than two classes
 */
public record Evaluation(long samples, double loss, double accuracy, ScoreHistogram histogram) {}
