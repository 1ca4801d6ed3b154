package org.xinglin.federation.statistics;

/**
 * One feature over all hospitals' training rows.
 *
 * @param present rows that have it
 * @param variance with n - 1
 */
public record FeatureStatistic(String name, long present, double mean, double variance) {}
