package org.xinglin.federation.compression;

/**
 * Where the chance of one encoding comes from; nothing secret.
 *
 * @param shared the same for all participants of a round and known to the coordinator: which coordinates are sent
 * @param own differs by participant and round, so that rounding errors do not add up: which way a value is rounded
 */
public record Seeds(long shared, long own) {}
