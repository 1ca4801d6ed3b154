package org.xinglin.core.records;

/** How the content store is: its version and the bytes and blocks that it holds. */
public record StoreState(String version, long bytes, long blocks) {}
