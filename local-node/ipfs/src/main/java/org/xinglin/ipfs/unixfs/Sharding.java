package org.xinglin.ipfs.unixfs;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** How the size of a directory is estimated that is split into shards above 256 KiB (IPIP-499). */
public enum Sharding {
    /** The bytes of the names and CIDs of its links, as Kubo did from the beginning. */
    LINKS,
    /** The bytes of its block. */
    BLOCK;

    /** Kubo's {@code Import.UnixFSHAMTDirectorySizeThreshold}; a directory of just this size stays whole. */
    static final int THRESHOLD = 256 * 1024;

    /** Whether a directory is too large for one block. */
    boolean splits(Collection<DagLink> entries, int blockLength) {
        return (this == BLOCK ? blockLength : linkBytes(entries)) > THRESHOLD;
    }

    private static long linkBytes(Collection<DagLink> entries) {
        long sum = 0;
        for (DagLink entry : entries) {
            sum += entry.name().getBytes(StandardCharsets.UTF_8).length
                    + entry.cid().toBytes().length;
        }
        return sum;
    }
}
