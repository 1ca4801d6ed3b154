package org.xinglin.chain.block;

import io.horizen.evm.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * A log with its place.
 *
 * @param timestamp of the block, in seconds
 * @param logIndex the number of the log among all of the block
 */
public record PlacedLog(
        long blockNumber,
        Hash blockHash,
        long timestamp,
        Hash transactionHash,
        int transactionIndex,
        int logIndex,
        LogEntry log) {

    /** All logs of a block, in order. */
    public static List<PlacedLog> of(Block block) {
        List<PlacedLog> logs = new ArrayList<>();
        for (int index = 0; index < block.transactions().size(); index++) {
            logs.addAll(of(block, index, logs.size()));
        }
        return logs;
    }

    /** The logs of one transaction. */
    public static List<PlacedLog> of(Block block, int transactionIndex) {
        return of(block, transactionIndex, block.logsBefore(transactionIndex));
    }

    private static List<PlacedLog> of(Block block, int index, int logsBefore) {
        List<PlacedLog> logs = new ArrayList<>();
        for (LogEntry log : block.receipts().get(index).logs()) {
            logs.add(new PlacedLog(
                    block.number(),
                    block.hash(),
                    block.header().context().timestamp(),
                    block.transactions().get(index).hash(),
                    index,
                    logsBefore + logs.size(),
                    log));
        }
        return logs;
    }
}
