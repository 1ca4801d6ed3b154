package org.xinglin.ipfs.mfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.unixfs.BlockSink;
import org.xinglin.ipfs.unixfs.BlockSource;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;

/**
 * The directories that a change of many paths makes, in memory until the last path is done: each step leaves some that the next
 * one replaces, and those never reach the disk. Not thread-safe.
 */
final class Draft implements BlockSource, BlockSink {
    private final BlockSource below;
    private final Map<ByteBuffer, byte[]> made = new HashMap<>();

    /** @param below where everything is that this change does not make */
    Draft(BlockSource below) {
        this.below = below;
    }

    @Override
    public void put(Cid cid, ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        made.put(ByteBuffer.wrap(cid.digest()), bytes);
    }

    @Override
    public ByteBuffer get(Cid cid) throws IOException {
        byte @Nullable [] bytes = made.get(ByteBuffer.wrap(cid.digest()));
        return bytes == null ? below.get(cid) : ByteBuffer.wrap(bytes);
    }

    @Override
    public long size(Cid cid) throws IOException {
        byte @Nullable [] bytes = made.get(ByteBuffer.wrap(cid.digest()));
        return bytes == null ? below.size(cid) : bytes.length;
    }

    /** Hands on what of this draft the tree needs, children first. */
    void store(Cid root, BlockSink sink) throws IOException {
        byte @Nullable [] bytes = made.remove(ByteBuffer.wrap(root.digest()));
        if (bytes == null) {
            return; // it was there before, or has been handed on
        }
        for (DagLink link : DagNode.linksOf(root, ByteBuffer.wrap(bytes))) {
            store(link.cid(), sink);
        }
        sink.put(root, ByteBuffer.wrap(bytes));
    }
}
