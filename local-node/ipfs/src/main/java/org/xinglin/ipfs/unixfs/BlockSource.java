package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xinglin.ipfs.cid.Cid;

/** Gives blocks by their CID. */
public interface BlockSource {
    /** The bytes of a block, as they are stored; fails with {@link MissingBlockException} where there are none. */
    ByteBuffer get(Cid cid) throws IOException;

    /** The length of a block without reading it; fails with {@link MissingBlockException} where there is none. */
    long size(Cid cid) throws IOException;
}
