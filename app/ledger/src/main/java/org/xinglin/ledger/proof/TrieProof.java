package org.xinglin.ledger.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.web3j.crypto.Hash;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;

/**
 * The way from a trie's root to one key: it shows the value, or that there is none. Strict: every node must be needed and
 * must hash to what its parent says.
 */
final class TrieProof {
    private static final int HASH = 32;
    private static final int BRANCH = Nibbles.BASE + 1;
    private static final int PAIR = 2;

    private final List<byte[]> nodes;
    private final byte[] path;
    private int used;
    private int depth;

    private TrieProof(List<byte[]> nodes, byte[] path) {
        this.nodes = nodes;
        this.path = path;
    }

    /**
     * @param nodes from the root downwards, as {@code eth_getProof} gives them
     * @return the value; empty when the trie has none under the key
     * @throws Unproven when the nodes do not show it
     */
    static Optional<byte[]> value(byte[] root, byte[] key, List<byte[]> nodes) throws Unproven {
        if (nodes.isEmpty()) {
            if (!Arrays.equals(root, Trie.ofList(List.of()).root())) {
                throw new Unproven("a proof without nodes");
            }
            return Optional.empty();
        }
        TrieProof proof = new TrieProof(nodes, Nibbles.of(key));
        Optional<byte[]> value = proof.follow(proof.hashed(root));
        if (proof.used != nodes.size()) {
            throw new Unproven("a node that is not on the way");
        }
        return value;
    }

    private Optional<byte[]> follow(RlpList node) throws Unproven {
        RlpList at = node;
        while (true) {
            List<RlpType> parts = at.getValues();
            RlpType next;
            if (parts.size() == BRANCH) {
                if (depth == path.length) {
                    return some(bytes(parts.get(Nibbles.BASE)));
                }
                next = parts.get(path[depth++]);
            } else {
                Nibbles.Packed edge = edge(parts);
                byte[] rest = Arrays.copyOfRange(path, depth, path.length);
                if (edge.leaf()) {
                    return Arrays.equals(edge.path(), rest) ? some(bytes(parts.get(1))) : Optional.empty();
                }
                if (edge.path().length > rest.length
                        || !Arrays.equals(edge.path(), Arrays.copyOf(rest, edge.path().length))) {
                    return Optional.empty();
                }
                depth += edge.path().length;
                next = parts.get(1);
            }
            if (next instanceof RlpString string && string.getBytes().length == 0) {
                return Optional.empty();
            }
            at = next instanceof RlpList inside ? inside : hashed(bytes(next));
        }
    }

    private static Nibbles.Packed edge(List<RlpType> parts) throws Unproven {
        if (parts.size() != PAIR) {
            throw new Unproven("a node of " + parts.size() + " parts");
        }
        try {
            return Nibbles.unpacked(bytes(parts.getFirst()));
        } catch (IllegalArgumentException noPath) {
            throw new Unproven("a node without a path", noPath);
        }
    }

    private RlpList hashed(byte[] hash) throws Unproven {
        if (hash.length != HASH || used == nodes.size()) {
            throw new Unproven("a node is missing");
        }
        byte[] encoded = nodes.get(used++);
        if (!Arrays.equals(Hash.sha3(encoded), hash)) {
            throw new Unproven("a node has another hash than its parent says");
        }
        return Rlps.list(encoded);
    }

    private static Optional<byte[]> some(byte[] value) {
        return value.length == 0 ? Optional.empty() : Optional.of(value);
    }

    private static byte[] bytes(RlpType value) throws Unproven {
        return Rlps.bytes(value);
    }
}
