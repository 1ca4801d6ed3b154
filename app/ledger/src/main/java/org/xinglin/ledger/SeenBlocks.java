package org.xinglin.ledger;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.kernel.Digest;

/** The last blocks that were told, so that a replaced one is noticed and none is told twice. */
final class SeenBlocks {
    /** Deeper than any reorganisation of a proof-of-authority chain; beyond it following starts anew at the head. */
    private static final int DEPTH = 1_024;

    private final TreeMap<Long, Digest> chain = new TreeMap<>();
    private final TreeMap<Long, Set<Digest>> told = new TreeMap<>();

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
        chain.pollLastEntry();
    }

    /** @return whether this block was not told before */
    boolean add(BlockSeen block) {
        long height = block.height().value();
        chain.put(height, block.hash());
        chain.headMap(height - DEPTH).clear();
        told.headMap(height - DEPTH).clear();
        return told.computeIfAbsent(height, none -> new HashSet<>()).add(block.hash());
    }
}
