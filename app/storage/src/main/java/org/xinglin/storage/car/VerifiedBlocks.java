package org.xinglin.storage.car;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.unixfs.BlockHash;
import org.xinglin.ipfs.unixfs.BlockSink;
import org.xinglin.ipfs.unixfs.BlockSource;
import org.xinglin.ipfs.unixfs.CidMismatchException;

/**
 * Blocks of a node, none of which is believed before it was hashed, and directories that were made here. Holds one fetched
 * block at a time: a walk asks for the size, the bytes and the links of a block in a row.
 */
final class VerifiedBlocks implements BlockSource, BlockSink {
    private final KuboClient client;
    private final Map<Cid, byte[]> made = new HashMap<>();
    private @Nullable Cid last;
    private byte[] lastBytes = new byte[0];
    private long copied;
    private long copiedBytes;

    VerifiedBlocks(KuboClient client) {
        this.client = client;
    }

    @Override
    public void put(Cid cid, ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.duplicate().get(bytes);
        made.put(cid, bytes);
    }

    @Override
    public ByteBuffer get(Cid cid) throws IOException {
        return ByteBuffer.wrap(bytes(cid));
    }

    @Override
    public long size(Cid cid) throws IOException {
        return bytes(cid).length;
    }

    @Override
    public void copy(Cid cid, long from, long to, OutputStream out) throws IOException {
        copied++;
        copiedBytes += to - from;
        out.write(bytes(cid), Math.toIntExact(from), Math.toIntExact(to - from));
    }

    /** How many blocks were copied out. */
    long copied() {
        return copied;
    }

    long copiedBytes() {
        return copiedBytes;
    }

    private byte[] bytes(Cid cid) throws IOException {
        byte[] own = made.get(cid);
        if (own != null) {
            return own;
        }
        if (last == null || !cid.equals(last)) {
            byte[] fetched = client.blockGet(cid);
            if (!BlockHash.matches(cid, ByteBuffer.wrap(fetched))) {
                throw new CidMismatchException(cid, BlockHash.cidOf(cid.codec(), ByteBuffer.wrap(fetched)));
            }
            last = cid;
            lastBytes = fetched;
        }
        return lastBytes;
    }
}
