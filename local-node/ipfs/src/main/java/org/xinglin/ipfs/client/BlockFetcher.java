package org.xinglin.ipfs.client;

import java.io.IOException;
import org.xinglin.ipfs.cid.Cid;

/** Brings single blocks from somewhere; whoever calls it checks them. Thread-safe. */
@FunctionalInterface
public interface BlockFetcher {
    /** The largest block that Kubo moves between nodes. */
    int LARGEST_BLOCK = 2 * 1024 * 1024;

    /** The bytes that are said to be this block. */
    byte[] fetch(Cid cid) throws IOException;
}
