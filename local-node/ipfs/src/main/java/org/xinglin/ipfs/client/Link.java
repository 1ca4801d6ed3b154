package org.xinglin.ipfs.client;

import org.xinglin.ipfs.cid.Cid;

/** An entry of a directory; {@code size} is the length of a file. */
public record Link(String name, Cid cid, long size, boolean directory) {}
