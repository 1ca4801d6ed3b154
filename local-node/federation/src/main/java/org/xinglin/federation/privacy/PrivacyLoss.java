package org.xinglin.federation.privacy;

/**
 * A loss in the words of a guarantee.
 *
 * @param epsilon at least 0, infinite when nothing is promised
 * @param delta the probability with which the promise may fail
 * @param order the Renyi order that gave it
 */
public record PrivacyLoss(double epsilon, double delta, double order) {}
