package org.xinglin.ipfs.unixfs;

import org.xinglin.ipfs.cid.Cid;

/** A finished subtree: its root, the bytes of the file below it, and the bytes of all its blocks (Tsize). */
public record Imported(Cid cid, long fileSize, long dagSize) {}
