package org.xinglin.storage.piece;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A binary tree of SHA-256 with the two highest bits of every hash cleared, built leaf by leaf; it holds one node a level.
 */
final class PieceTree {
    private static final int LOW_SIX = 0x3f;

    private final MessageDigest sha256 = sha256();
    private final List<byte @Nullable []> waiting = new ArrayList<>();
    private final List<byte[]> zeros = new ArrayList<>(List.of(new byte[Fr32.NODE]));

    /** Takes the next leaf; copies it. */
    void add(byte[] from, int offset) {
        byte[] node = new byte[Fr32.NODE];
        System.arraycopy(from, offset, node, 0, Fr32.NODE);
        for (int level = 0; ; level++) {
            if (level == waiting.size()) {
                waiting.add(null);
            }
            byte[] left = waiting.get(level);
            if (left == null) {
                waiting.set(level, node);
                return;
            }
            node = joined(left, node);
            waiting.set(level, null);
        }
    }

    /** The root of the tree of this height, the leaves that were not given being zero. The tree is spent. */
    byte[] root(int height) {
        byte[] node = null;
        for (int level = 0; level < height; level++) {
            byte[] left = level < waiting.size() ? waiting.get(level) : null;
            if (left != null) {
                node = joined(left, node == null ? zero(level) : node);
            } else if (node != null) {
                node = joined(node, zero(level));
            }
        }
        byte[] whole = height < waiting.size() ? waiting.get(height) : null;
        return whole != null ? whole : node != null ? node : zero(height);
    }

    /** The root of a tree of this height over zeros. */
    byte[] zero(int height) {
        while (zeros.size() <= height) {
            zeros.add(joined(zeros.getLast(), zeros.getLast()));
        }
        return zeros.get(height);
    }

    private byte[] joined(byte[] left, byte[] right) {
        try {
            sha256.update(left);
            sha256.update(right);
            byte[] node = new byte[Fr32.NODE];
            sha256.digest(node, 0, node.length);
            node[Fr32.NODE - 1] &= LOW_SIX;
            return node;
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes hold a SHA-256", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
