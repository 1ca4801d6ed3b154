package org.xinglin.ipfs.unixfs;

import org.xinglin.ipfs.cid.Cid;

/** A link of a dag-pb node; {@code size} is the cumulative size of the linked tree (Tsize). */
public record DagLink(String name, Cid cid, long size) {}
