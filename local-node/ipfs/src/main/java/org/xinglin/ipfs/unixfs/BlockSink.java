package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xinglin.ipfs.cid.Cid;

/** Takes finished blocks. */
@FunctionalInterface
public interface BlockSink {
    /** Forgets every block: for computing CIDs only. */
    BlockSink NOWHERE = (cid, data) -> {};

    /** Keeps the block; called from several threads. The buffer is the caller's again once this returns. */
    void put(Cid cid, ByteBuffer data) throws IOException;
}
