package org.xinglin.ipfs.unixfs;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;

/** Blocks in memory. */
final class MemoryBlocks implements BlockSink, BlockSource {
    private final Map<Cid, byte[]> blocks = new ConcurrentHashMap<>();

    @Override
    public void put(Cid cid, ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        blocks.put(cid, bytes);
    }

    @Override
    public ByteBuffer get(Cid cid) throws MissingBlockException {
        return ByteBuffer.wrap(bytes(cid));
    }

    @Override
    public long size(Cid cid) throws MissingBlockException {
        return bytes(cid).length;
    }

    Set<Cid> cids() {
        return Set.copyOf(blocks.keySet());
    }

    byte[] bytes(Cid cid) throws MissingBlockException {
        byte[] bytes = blocks.get(cid);
        if (bytes == null) {
            throw new MissingBlockException(cid);
        }
        return bytes;
    }

    Cid removeAnyLeaf() {
        Cid leaf = blocks.keySet().stream()
                .filter(cid -> cid.codec() == Codec.RAW)
                .findFirst()
                .orElseThrow();
        blocks.remove(leaf);
        return leaf;
    }
}
