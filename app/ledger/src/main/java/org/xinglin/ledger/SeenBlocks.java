package org.xinglin.ledger;

import java.util.OptionalLong;
import java.util.TreeMap;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.kernel.Digest;

/**
 * The last blocks that were told, so that a replaced one is noticed and none is told twice. A head that only went back, as that
 * of a node that lags behind, replaces nothing. Whoever was told a block of another branch holds what was told from its height
 * on for gone: those blocks are told again when they come back.
 */
final class SeenBlocks {
    /** Deeper than any reorganisation of a proof-of-authority chain; of a deeper one only so many blocks are told anew. */
    private static final int DEPTH = 1_024;

    private final TreeMap<Long, Digest> chain = new TreeMap<>();
    /** What whoever listens holds for the chain: also what lies above a head that went back and may come again. */
    private final TreeMap<Long, Digest> told = new TreeMap<>();

    private OptionalLong lowestForgotten = OptionalLong.empty();

    OptionalLong last() {
        return chain.isEmpty() ? OptionalLong.empty() : OptionalLong.of(chain.lastKey());
    }

    boolean isOnChain(BlockSeen block) {
        Digest here = chain.get(block.height().value());
        return here != null && here.equals(block.hash());
    }

    boolean follows(BlockSeen block) {
        Digest parent = chain.get(block.height().value() - 1);
        return chain.isEmpty() || (parent != null && parent.equals(block.parent()));
    }

    void forgetLast() {
        lowestForgotten = last();
        chain.pollLastEntry();
    }

    /** Where telling goes on: above the last one; where they began, when none of them is on the chain; at first the head. */
    long next(long head) {
        return chain.isEmpty() ? lowestForgotten.orElse(head) : chain.lastKey() + 1;
    }

    /** @return whether whoever listens does not hold it for part of the chain already */
    boolean add(BlockSeen block) {
        long height = block.height().value();
        chain.put(height, block.hash());
        chain.headMap(height - DEPTH).clear();
        told.headMap(height - DEPTH).clear();
        Digest held = told.get(height);
        if (held != null && held.equals(block.hash())) {
            return false;
        }
        told.tailMap(height).clear();
        told.put(height, block.hash());
        return true;
    }
}
