package org.xinglin.ipfs.client;

/** Who a node says it is. */
public record NodeId(String id, String agentVersion) {}
