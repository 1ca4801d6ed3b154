package org.xinglin.chain.engine;

import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.LogEntry;

/** A log with its place: the block, the transaction in it, and the number of the log among all of the block. */
public record FoundLog(Block block, int transactionIndex, int logIndex, LogEntry log) {}
