package org.xinglin.core.storage;

/**
 * What may be told of a private swarm's key: never the key.
 *
 * @param fingerprint 32 hexadecimal digits in groups of four; a Kubo daemon prints the same when it starts
 * @param othersCanRead whether others than its owner may read the file
 */
public record SwarmKey(String fingerprint, boolean othersCanRead) {}
