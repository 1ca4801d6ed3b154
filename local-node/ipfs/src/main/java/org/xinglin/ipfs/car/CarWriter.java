package org.xinglin.ipfs.car;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.unixfs.BlockSource;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;

/**
 * Writes the tree below a root: depth first, links in their order, each block once. The same tree gives the same bytes,
 * wherever it lies.
 */
public final class CarWriter {
    private final BlockSource blocks;

    public CarWriter(BlockSource blocks) {
        this.blocks = blocks;
    }

    /** How many bytes {@link #write} will write; fails with MissingBlockException where the tree is not whole. */
    public long length(Cid root) throws IOException {
        long[] sum = {framed(CarHeader.encode(List.of(root)).length)};
        visit(root, cid -> sum[0] += framed(cid.toBytes().length + blocks.size(cid)));
        return sum[0];
    }

    /** Leaves the stream open. */
    public void write(Cid root, OutputStream out) throws IOException {
        byte[] header = CarHeader.encode(List.of(root));
        out.write(Varint.encode(header.length));
        out.write(header);
        visit(root, cid -> {
            byte[] name = cid.toBytes();
            long size = blocks.size(cid);
            out.write(Varint.encode(name.length + size));
            out.write(name);
            blocks.copy(cid, 0, size, out);
        });
    }

    private static long framed(long length) {
        return Varint.encode(length).length + length;
    }

    /** What is done with each block of the tree. */
    @FunctionalInterface
    private interface Visitor {
        void visit(Cid cid) throws IOException;
    }

    private void visit(Cid root, Visitor visitor) throws IOException {
        Set<Cid> seen = new HashSet<>();
        Deque<Cid> ahead = new ArrayDeque<>();
        ahead.push(root);
        while (!ahead.isEmpty()) {
            Cid cid = ahead.pop();
            if (!seen.add(cid)) {
                continue;
            }
            visitor.visit(cid);
            if (cid.codec() != Codec.RAW) {
                List<DagLink> links = DagNode.linksOf(cid, blocks.get(cid));
                for (DagLink link : links.reversed()) {
                    ahead.push(link.cid());
                }
            }
        }
    }
}
