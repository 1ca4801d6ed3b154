package org.xinglin.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.web3j.crypto.Hash;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;

/** A Merkle-Patricia trie over a whole list, as blocks have one for transactions and one for receipts (yellow paper, appendix D). */
public final class Trie {
    private static final int HASH = 32;
    private static final byte[] EMPTY = {};

    private final List<Entry> entries = new ArrayList<>();

    /** A key as nibbles, and its value. */
    private record Entry(byte[] path, byte[] value) {}

    private Trie() {}

    /** Each value under the RLP of its place, counted from zero. */
    public static Trie ofList(List<byte[]> values) {
        Trie trie = new Trie();
        for (int i = 0; i < values.size(); i++) {
            trie.entries.add(new Entry(Nibbles.of(key(i)), values.get(i)));
        }
        trie.entries.sort((a, b) -> Arrays.compareUnsigned(a.path(), b.path()));
        return trie;
    }

    /** The key of the value at this place. */
    public static byte[] key(int index) {
        return RlpEncoder.encode(RlpString.create(index));
    }

    public byte[] root() {
        return Hash.sha3(RlpEncoder.encode(node(entries, 0)));
    }

    /** The nodes on the way from the root to the key, the root first; those inside another are not repeated. */
    public List<byte[]> proof(byte[] key) {
        List<byte[]> nodes = new ArrayList<>();
        collect(entries, 0, Nibbles.of(key), nodes, true);
        return nodes;
    }

    private static void collect(List<Entry> below, int depth, byte[] path, List<byte[]> nodes, boolean root) {
        byte[] encoded = RlpEncoder.encode(node(below, depth));
        if (root || encoded.length >= HASH) {
            nodes.add(encoded);
        }
        if (below.size() < 2) {
            return;
        }
        int common = common(below, depth);
        if (common > 0) {
            collect(below, depth + common, path, nodes, false);
        } else if (depth < path.length) {
            collect(child(below, depth, path[depth]), depth + 1, path, nodes, false);
        }
    }

    private static RlpType node(List<Entry> below, int depth) {
        if (below.isEmpty()) {
            return RlpString.create(EMPTY);
        }
        if (below.size() == 1) {
            Entry only = below.getFirst();
            byte[] rest = Arrays.copyOfRange(only.path(), depth, only.path().length);
            return new RlpList(RlpString.create(Nibbles.packed(rest, true)), RlpString.create(only.value()));
        }
        int common = common(below, depth);
        if (common > 0) {
            byte[] shared = Arrays.copyOfRange(below.getFirst().path(), depth, depth + common);
            return new RlpList(RlpString.create(Nibbles.packed(shared, false)), reference(node(below, depth + common)));
        }
        return branch(below, depth);
    }

    private static RlpType branch(List<Entry> below, int depth) {
        List<RlpType> slots = new ArrayList<>();
        for (byte nibble = 0; nibble < Nibbles.BASE; nibble++) {
            slots.add(reference(node(child(below, depth, nibble), depth + 1)));
        }
        byte[] here = below.stream()
                .filter(entry -> entry.path().length == depth)
                .map(Entry::value)
                .findFirst()
                .orElse(EMPTY);
        slots.add(RlpString.create(here));
        return new RlpList(slots);
    }

    private static RlpType reference(RlpType node) {
        byte[] encoded = RlpEncoder.encode(node);
        return encoded.length < HASH ? node : RlpString.create(Hash.sha3(encoded));
    }

    private static List<Entry> child(List<Entry> below, int depth, byte nibble) {
        return below.stream()
                .filter(entry -> entry.path().length > depth && entry.path()[depth] == nibble)
                .toList();
    }

    private static int common(List<Entry> below, int depth) {
        byte[] first = below.getFirst().path();
        byte[] last = below.getLast().path(); // sorted: what these two share, all share
        int end = Arrays.mismatch(first, depth, first.length, last, depth, last.length);
        return end < 0 ? first.length - depth : end;
    }
}
