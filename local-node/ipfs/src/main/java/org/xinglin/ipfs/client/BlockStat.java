package org.xinglin.ipfs.client;

import org.xinglin.ipfs.cid.Cid;

/** A block and its length. */
public record BlockStat(Cid cid, long size) {}
