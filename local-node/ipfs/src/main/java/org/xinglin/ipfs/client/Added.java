package org.xinglin.ipfs.client;

import org.xinglin.ipfs.cid.Cid;

/** One file or directory that a node has added; {@code size} is the cumulative size of its blocks. */
public record Added(String name, Cid cid, long size) {}
