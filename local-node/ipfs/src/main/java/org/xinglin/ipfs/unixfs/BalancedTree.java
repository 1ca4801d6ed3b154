package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Links leaves into a balanced tree as they come, holding at most one unfinished node a level. */
final class BalancedTree {
    private final ImportProfile profile;
    private final BlockSink sink;
    private final List<List<Imported>> levels = new ArrayList<>();

    BalancedTree(ImportProfile profile, BlockSink sink) {
        this.profile = profile;
        this.sink = sink;
    }

    void add(Imported leaf) throws IOException {
        add(0, leaf);
    }

    /** The root; at least one leaf must have been added. */
    Imported finish() throws IOException {
        for (int level = 0; ; level++) {
            List<Imported> nodes = levels.get(level);
            boolean top = level == levels.size() - 1;
            if (top && nodes.size() == 1) {
                return nodes.getFirst();
            }
            if (!nodes.isEmpty()) {
                close(level);
            }
        }
    }

    private void add(int level, Imported node) throws IOException {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        List<Imported> nodes = levels.get(level);
        nodes.add(node);
        if (nodes.size() == profile.maxLinks()) {
            close(level);
        }
    }

    private void close(int level) throws IOException {
        List<Imported> children = levels.get(level);
        byte[] block = Nodes.file(children);
        long fileSize = 0;
        long dagSize = block.length;
        for (Imported child : children) {
            fileSize += child.fileSize();
            dagSize += child.dagSize();
        }
        Imported node = new Imported(Nodes.cidOf(profile.cidVersion(), block), fileSize, dagSize);
        sink.put(node.cid(), ByteBuffer.wrap(block));
        children.clear();
        add(level + 1, node);
    }
}
