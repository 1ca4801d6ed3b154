package org.xinglin.chain.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.Bloom;
import org.xinglin.chain.block.PlacedLog;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.store.BlockLogs;

/** Finds logs in ranges of blocks with the help of the index and the blooms in it. */
public final class LogSearch {
    /** More results than this are refused: the asker narrows the range. */
    public static final int MAX_RESULTS = 10_000;

    private final Blockchain chain;

    LogSearch(Blockchain chain) {
        this.chain = chain;
    }

    /** Logs of the blocks from the first to the last number; one more than the limit tells that there are too many. */
    public List<PlacedLog> find(LogFilter filter, long first, long last) {
        List<PlacedLog> found = new ArrayList<>();
        long end = Math.min(last, chain.head().number());
        List<List<Bytes>> masks = filter.masks();
        Iterator<BlockLogs> blocks = chain.blocks().logs(first, end);
        while (blocks.hasNext() && found.size() <= MAX_RESULTS) {
            BlockLogs logs = blocks.next();
            if (mayMatch(masks, logs.bloom())) {
                matching(filter, logs.all(), found);
            }
        }
        return found;
    }

    private static boolean mayMatch(List<List<Bytes>> masks, Bytes bloom) {
        return masks.stream().allMatch(condition -> condition.stream().anyMatch(mask -> Bloom.mayContain(bloom, mask)));
    }

    public static List<PlacedLog> inBlock(LogFilter filter, Block block) {
        List<PlacedLog> found = new ArrayList<>();
        matching(filter, PlacedLog.of(block), found);
        return found;
    }

    private static void matching(LogFilter filter, List<PlacedLog> logs, List<PlacedLog> found) {
        for (PlacedLog log : logs) {
            if (filter.matches(log.log())) {
                found.add(log);
            }
        }
    }
}
