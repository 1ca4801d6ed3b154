package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinglin.ipfs.cid.Cid;

/**
 * Reads, makes and changes directories: in one block, or sharded over many when the profile's estimate of their size is
 * above 256 KiB. The same entries under one profile give the same root, whichever way they came in.
 */
public final class Directories {
    private static final Comparator<DagLink> BY_NAME_BYTES =
            (a, b) -> Arrays.compareUnsigned(utf8(a.name()), utf8(b.name()));

    private final BlockSource blocks;
    private final BlockSink sink;
    private final ImportProfile profile;

    /** Reads from {@code blocks} what is there, and puts what is new into {@code sink}. */
    public Directories(BlockSource blocks, BlockSink sink, ImportProfile profile) {
        this.blocks = blocks;
        this.sink = sink;
        this.profile = profile;
    }

    /** For reading only. */
    public static Directories reading(BlockSource blocks) {
        return new Directories(blocks, BlockSink.NOWHERE, ImportProfile.UNIXFS_V1_2025);
    }

    /** Stores a new directory of these entries; their order does not matter. */
    public static Imported store(Collection<DagLink> entries, ImportProfile profile, BlockSink sink)
            throws IOException {
        return new Directories(BlockSource.NOWHERE, sink, profile).store(entries);
    }

    /** Stores a directory of these entries; their order does not matter. */
    public Imported store(Collection<DagLink> entries) throws IOException {
        return store(entries, profile.cidVersion());
    }

    private Imported store(Collection<DagLink> entries, int cidVersion) throws IOException {
        List<DagLink> sorted = new ArrayList<>(entries);
        sorted.sort(BY_NAME_BYTES);
        byte[] block = Nodes.directory(sorted);
        if (profile.sharding().splits(sorted, block.length)) {
            return new Hamt(blocks, sink, cidVersion).build(sorted);
        }
        long dagSize = block.length;
        for (DagLink entry : sorted) {
            dagSize += entry.size();
        }
        Cid cid = Nodes.cidOf(cidVersion, block);
        sink.put(cid, ByteBuffer.wrap(block));
        return new Imported(cid, 0, dagSize);
    }

    /** The entry of this name; fails where {@code directory} is none. */
    public Optional<DagLink> find(Cid directory, String name) throws IOException {
        DagNode node = node(directory);
        if (node.kind() == Kind.HAMT_SHARD) {
            return hamt(directory).find(directory, name);
        }
        return node.links().stream().filter(link -> link.name().equals(name)).findFirst();
    }

    /** All entries; those of one block in its order, those of shards in the order of their hashes. */
    public List<DagLink> entries(Cid directory) throws IOException {
        DagNode node = node(directory);
        if (node.kind() != Kind.HAMT_SHARD) {
            return node.links();
        }
        List<DagLink> entries = new ArrayList<>();
        hamt(directory).forEach(directory, entries::add);
        return entries;
    }

    /** Adds an entry, or replaces the one of its name. */
    public Imported put(Cid directory, DagLink entry) throws IOException {
        DagNode node = node(directory);
        if (node.kind() == Kind.HAMT_SHARD) {
            return hamt(directory).put(directory, entry);
        }
        List<DagLink> entries = without(node, entry.name());
        entries.add(entry);
        return store(entries, directory.version());
    }

    /** Takes out the entry of this name, which must be there. */
    public Imported remove(Cid directory, String name) throws IOException {
        DagNode node = node(directory);
        if (node.kind() != Kind.HAMT_SHARD) {
            return store(without(node, name), directory.version());
        }
        Hamt hamt = hamt(directory);
        Imported left = hamt.remove(directory, name);
        List<DagLink> few = new ArrayList<>();
        long[] bytes = new long[1];
        boolean all = hamt.forEach(left.cid(), entry -> {
            few.add(entry);
            bytes[0] += utf8(entry.name()).length + entry.cid().toBytes().length;
            return bytes[0] <= Sharding.THRESHOLD;
        });
        // A block is never shorter than its names and CIDs: with more of them than fit it stays sharded either way.
        return all ? store(few, directory.version()) : left;
    }

    /** A changed directory keeps the CID version it had. */
    private Hamt hamt(Cid directory) {
        return new Hamt(blocks, sink, directory.version());
    }

    private DagNode node(Cid directory) throws IOException {
        DagNode node = DagNode.decode(directory, blocks.get(directory));
        if (!node.isDirectory()) {
            throw new NotADirectoryException(directory);
        }
        return node;
    }

    private static List<DagLink> without(DagNode node, String name) {
        List<DagLink> entries = new ArrayList<>(node.links());
        entries.removeIf(link -> link.name().equals(name));
        return entries;
    }

    private static byte[] utf8(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
