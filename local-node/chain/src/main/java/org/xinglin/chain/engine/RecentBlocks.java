package org.xinglin.chain.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;

/** The newest blocks, which are asked for most: receipts right after sending, heads by whoever watches. Thread-safe. */
final class RecentBlocks {
    private static final int MAX_BLOCKS = 64;

    private final Map<Long, Block> byNumber = new LinkedHashMap<>();

    synchronized void add(Block block) {
        byNumber.put(block.number(), block);
        if (byNumber.size() > MAX_BLOCKS) {
            byNumber.remove(byNumber.keySet().iterator().next());
        }
    }

    synchronized @Nullable Block find(long number) {
        return byNumber.get(number);
    }
}
