package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;

/** Reads files and directories out of blocks. Blocks are not hashed again here, as in Kubo. */
public final class UnixFsReader {
    /** A balanced tree of 174 links and 256 KiB chunks holds 10^20 bytes in 7 levels; deeper ones are hostile. */
    private static final int DEEPEST = 64;

    private final BlockSource blocks;
    private final Directories directories;

    public UnixFsReader(BlockSource blocks) {
        this.blocks = blocks;
        this.directories = Directories.reading(blocks);
    }

    public DagNode node(Cid cid) throws IOException {
        return DagNode.decode(cid, blocks.get(cid));
    }

    /** The entries of a directory, also of a sharded one; none below a file's parts, which have no names. */
    public List<DagLink> entries(Cid cid) throws IOException {
        DagNode node = node(cid);
        return node.kind() == Kind.HAMT_SHARD ? directories.entries(cid) : node.links();
    }

    /** The number of bytes of a file; a directory is refused with Kubo's words. */
    public long fileSize(Cid cid) throws IOException {
        if (cid.codec() == Codec.RAW) {
            return blocks.size(cid);
        }
        DagNode node = node(cid);
        requireFile(node);
        return node.fileSize();
    }

    /** Writes {@code length} bytes of a file from {@code offset}; both must lie within the file. */
    public void copy(Cid cid, long offset, long length, OutputStream out) throws IOException {
        copy(cid, offset, offset + length, out, 0);
    }

    private void copy(Cid cid, long from, long to, OutputStream out, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new MalformedNodeException("the tree is deeper than any importer makes it");
        }
        if (from >= to) {
            return;
        }
        DagNode node = cid.codec() == Codec.RAW ? DagNode.rawLeaf(blocks.size(cid)) : node(cid);
        requireFile(node);
        if (node.fileSize() < to) {
            throw new MalformedNodeException("block " + cid + " holds fewer bytes than its parent promises");
        }
        if (cid.codec() == Codec.RAW) {
            blocks.copy(cid, from, to, out);
            return;
        }
        ByteBuffer data = node.data();
        int inline = data.remaining();
        if (from < inline) {
            int end = (int) Math.min(inline, to);
            write(data, (int) from, end, out);
        }
        long start = inline;
        for (int i = 0; i < node.links().size() && start < to; i++) {
            long end = start + node.blockSizes().get(i);
            if (end > from) {
                long childFrom = Math.max(0, from - start);
                long childTo = Math.min(end, to) - start;
                copy(node.links().get(i).cid(), childFrom, childTo, out, depth + 1);
            }
            start = end;
        }
    }

    /** Follows names below a root: {@code <cid>/a/b}. */
    public Cid resolve(Cid root, Iterable<String> names) throws IOException {
        Cid at = root;
        for (String name : names) {
            Optional<DagLink> found = find(at, name);
            if (found.isEmpty()) {
                throw new IOException("no link named \"" + name + "\" under " + at);
            }
            at = found.get().cid();
        }
        return at;
    }

    /** In a directory by its rules; in any other node by the names of its links, which those of a file have not. */
    private Optional<DagLink> find(Cid at, String name) throws IOException {
        ByteBuffer block = blocks.get(at);
        if (isSharded(at, block)) {
            return directories.find(at, name);
        }
        return DagNode.linksOf(at, block).stream()
                .filter(link -> link.name().equals(name))
                .findFirst();
    }

    private static boolean isSharded(Cid at, ByteBuffer block) {
        try {
            return DagNode.decode(at, block).kind() == Kind.HAMT_SHARD;
        } catch (MalformedNodeException notUnixFs) {
            return false;
        }
    }

    private static void requireFile(DagNode node) throws IOException {
        switch (node.kind()) {
            case FILE, RAW -> {}
            case DIRECTORY, HAMT_SHARD -> throw new IOException("this dag node is a directory");
            case METADATA, SYMLINK -> throw new IOException("this dag node is not a file");
        }
    }

    private static void write(ByteBuffer data, int from, int to, OutputStream out) throws IOException {
        if (data.hasArray()) {
            out.write(data.array(), data.arrayOffset() + data.position() + from, to - from);
            return;
        }
        byte[] bytes = new byte[to - from];
        data.get(data.position() + from, bytes);
        out.write(bytes);
    }
}
