package org.xinglin.ipfs.client;

/** The version of a node and of its repo. */
public record NodeVersion(String version, String repo, String system) {}
