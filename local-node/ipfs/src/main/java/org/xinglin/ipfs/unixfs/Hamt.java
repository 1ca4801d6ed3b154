package org.xinglin.ipfs.unixfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.MurmurHash3;
import org.xinglin.ipfs.cid.Cid;

/**
 * Directories over many blocks: a hash array mapped trie with 256 slots a block, where each level takes one byte of the
 * name's murmur3-x64-64 hash (specs.ipfs.tech, UnixFS). A slot holds nothing, one entry (link name: two hex digits and
 * the name), or the next level (two hex digits alone). The same entries always give the same blocks.
 */
final class Hamt {
    static final int FANOUT = 256;
    static final int MURMUR3_X64_64 = 0x22;
    private static final int SLOT_DIGITS = 2;
    private static final int LEVELS = Long.BYTES;

    private final BlockSource blocks;
    private final BlockSink sink;
    private final int cidVersion;

    Hamt(BlockSource blocks, BlockSink sink, int cidVersion) {
        this.blocks = blocks;
        this.sink = sink;
        this.cidVersion = cidVersion;
    }

    /** Receives the entries of a directory under their own names. */
    interface Visitor {
        /** Whether to go on. */
        boolean visit(DagLink entry) throws IOException;
    }

    Imported build(Collection<DagLink> entries) throws IOException {
        return build(entries, 0);
    }

    Optional<DagLink> find(Cid root, String name) throws IOException {
        Cid at = root;
        for (int level = 0; level < LEVELS; level++) {
            DagLink there = slots(at).get(slot(name, level));
            if (there == null || (!isShard(there) && !nameOf(there).equals(name))) {
                return Optional.empty();
            }
            if (!isShard(there)) {
                return Optional.of(entry(there));
            }
            at = there.cid();
        }
        return Optional.empty();
    }

    /** Visits the entries in the order of their hashes; false when the visitor had enough. */
    boolean forEach(Cid shard, Visitor visitor) throws IOException {
        return forEach(shard, visitor, 0);
    }

    /** Adds or replaces an entry; only the blocks on its way are read and written. */
    Imported put(Cid root, DagLink entry) throws IOException {
        return put(root, entry, 0);
    }

    /** Takes out an entry that is there. */
    Imported remove(Cid root, String name) throws IOException {
        return store(without(root, name, 0));
    }

    private Imported build(Collection<DagLink> entries, int level) throws IOException {
        Map<Integer, List<DagLink>> bySlot = new TreeMap<>();
        for (DagLink entry : entries) {
            bySlot.computeIfAbsent(slot(entry.name(), level), s -> new ArrayList<>())
                    .add(entry);
        }
        NavigableMap<Integer, DagLink> slots = new TreeMap<>();
        for (Map.Entry<Integer, List<DagLink>> group : bySlot.entrySet()) {
            int slot = group.getKey();
            List<DagLink> members = group.getValue();
            slots.put(
                    slot,
                    members.size() == 1 ? value(slot, members.getFirst()) : shard(slot, build(members, level + 1)));
        }
        return store(slots);
    }

    private boolean forEach(Cid shard, Visitor visitor, int level) throws IOException {
        if (level >= LEVELS) {
            throw new MalformedNodeException("the sharded directory is deeper than its hashes are long");
        }
        for (DagLink link : slots(shard).values()) {
            boolean more = isShard(link) ? forEach(link.cid(), visitor, level + 1) : visitor.visit(entry(link));
            if (!more) {
                return false;
            }
        }
        return true;
    }

    private Imported put(Cid at, DagLink entry, int level) throws IOException {
        NavigableMap<Integer, DagLink> slots = slots(at);
        int slot = slot(entry.name(), level);
        DagLink there = slots.get(slot);
        if (there == null || (!isShard(there) && nameOf(there).equals(entry.name()))) {
            slots.put(slot, value(slot, entry));
        } else if (isShard(there)) {
            slots.put(slot, shard(slot, put(there.cid(), entry, level + 1)));
        } else {
            slots.put(slot, shard(slot, build(List.of(entry(there), entry), level + 1)));
        }
        return store(slots);
    }

    /** A level that is left with one entry is taken back into the slot above it. */
    private NavigableMap<Integer, DagLink> without(Cid at, String name, int level) throws IOException {
        NavigableMap<Integer, DagLink> slots = slots(at);
        int slot = slot(name, level);
        DagLink there = slots.get(slot);
        if (there == null || (!isShard(there) && !nameOf(there).equals(name))) {
            throw new MalformedNodeException("the sharded directory has no entry \"" + name + "\" to take out");
        }
        if (!isShard(there)) {
            slots.remove(slot);
            return slots;
        }
        NavigableMap<Integer, DagLink> below = without(there.cid(), name, level + 1);
        boolean single = below.size() == 1 && !isShard(below.firstEntry().getValue());
        slots.put(slot, single ? value(slot, entry(below.firstEntry().getValue())) : shard(slot, store(below)));
        return slots;
    }

    private NavigableMap<Integer, DagLink> slots(Cid cid) throws IOException {
        DagNode node = DagNode.decode(cid, blocks.get(cid));
        if (node.kind() != Kind.HAMT_SHARD) {
            throw new MalformedNodeException("block " + cid + " should be a shard of a directory and is not");
        }
        NavigableMap<Integer, DagLink> slots = new TreeMap<>();
        for (DagLink link : node.links()) {
            if (slots.put(slotOf(cid, link), link) != null) {
                throw new MalformedNodeException("block " + cid + " fills a slot twice");
            }
        }
        return slots;
    }

    private static int slotOf(Cid cid, DagLink link) throws MalformedNodeException {
        try {
            return Integer.parseInt(link.name(), 0, SLOT_DIGITS, 16);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new MalformedNodeException("block " + cid + " has a link without its slot", e);
        }
    }

    private Imported store(NavigableMap<Integer, DagLink> slots) throws IOException {
        byte[] bits = new byte[FANOUT / Byte.SIZE];
        long dagSize = 0;
        for (Map.Entry<Integer, DagLink> slot : slots.entrySet()) {
            bits[bits.length - 1 - slot.getKey() / Byte.SIZE] |= (byte) (1 << slot.getKey() % Byte.SIZE);
            dagSize += slot.getValue().size();
        }
        byte[] block = Nodes.shard(slots.values(), bits);
        Cid cid = Nodes.cidOf(cidVersion, block);
        sink.put(cid, ByteBuffer.wrap(block));
        return new Imported(cid, 0, dagSize + block.length);
    }

    private static int slot(String name, int level) throws MalformedNodeException {
        if (level >= LEVELS) {
            throw new MalformedNodeException("two names of the directory have one hash: \"" + name + "\"");
        }
        long hash = MurmurHash3.hash128x64(name.getBytes(StandardCharsets.UTF_8))[0];
        return (int) (hash >>> (Long.SIZE - Byte.SIZE * (level + 1))) & 0xff;
    }

    private static boolean isShard(DagLink link) {
        return link.name().length() == SLOT_DIGITS;
    }

    private static String nameOf(DagLink link) {
        return link.name().substring(SLOT_DIGITS);
    }

    private static DagLink entry(DagLink link) {
        return new DagLink(nameOf(link), link.cid(), link.size());
    }

    private static DagLink value(int slot, DagLink entry) {
        return new DagLink(digits(slot) + entry.name(), entry.cid(), entry.size());
    }

    private static DagLink shard(int slot, Imported below) {
        return new DagLink(digits(slot), below.cid(), below.dagSize());
    }

    private static String digits(int slot) {
        return String.format(Locale.ROOT, "%02X", slot);
    }
}
