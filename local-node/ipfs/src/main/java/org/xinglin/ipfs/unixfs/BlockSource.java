package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.xinglin.ipfs.cid.Cid;

/** Gives blocks by their CID. */
public interface BlockSource {
    /** Has no block: for making what is new throughout. */
    BlockSource NOWHERE = new BlockSource() {
        @Override
        public ByteBuffer get(Cid cid) throws IOException {
            throw new MissingBlockException(cid);
        }

        @Override
        public long size(Cid cid) throws IOException {
            throw new MissingBlockException(cid);
        }
    };

    /** The bytes of a block, as they are stored; fails with {@link MissingBlockException} where there are none. */
    ByteBuffer get(Cid cid) throws IOException;

    /** Writes bytes {@code from} to {@code to} of a block, without holding all of it where that can be. */
    default void copy(Cid cid, long from, long to, OutputStream out) throws IOException {
        ByteBuffer block = get(cid);
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        block.get(block.position() + Math.toIntExact(from), bytes);
        out.write(bytes);
    }

    /** The length of a block without reading it; fails with {@link MissingBlockException} where there is none. */
    long size(Cid cid) throws IOException;
}
