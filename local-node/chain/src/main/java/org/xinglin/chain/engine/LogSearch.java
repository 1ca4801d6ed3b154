package org.xinglin.chain.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.LogEntry;
import org.xinglin.chain.store.BlockStore;

/** Finds logs in ranges of blocks with the help of their blooms. */
public final class LogSearch {
    /** More results than this are refused: the asker narrows the range. */
    public static final int MAX_RESULTS = 10_000;

    private final Blockchain chain;

    LogSearch(Blockchain chain) {
        this.chain = chain;
    }

    /** Logs of the blocks from the first to the last number; one more than the limit tells that there are too many. */
    public List<FoundLog> find(LogFilter filter, long first, long last) {
        List<FoundLog> found = new ArrayList<>();
        BlockStore blocks = chain.blocks();
        long end = Math.min(last, chain.head().number());
        Iterator<Long> numbers = blocks.blocksWithLogs(first);
        while (numbers.hasNext() && found.size() <= MAX_RESULTS) {
            long number = numbers.next();
            if (number > end) {
                break;
            }
            Block block = filter.mayMatch(blocks.bloom(number)) ? chain.block(number) : null;
            if (block != null) {
                found.addAll(inBlock(filter, block));
            }
        }
        return found;
    }

    public static List<FoundLog> inBlock(LogFilter filter, Block block) {
        List<FoundLog> found = new ArrayList<>();
        int logIndex = 0;
        for (int i = 0; i < block.receipts().size(); i++) {
            for (LogEntry log : block.receipts().get(i).logs()) {
                if (filter.matches(log)) {
                    found.add(new FoundLog(block, i, logIndex, log));
                }
                logIndex++;
            }
        }
        return found;
    }
}
