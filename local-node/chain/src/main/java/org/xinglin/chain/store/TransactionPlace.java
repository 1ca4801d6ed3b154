package org.xinglin.chain.store;

/** Where a transaction stands: the block's number and the place in it, from zero. */
public record TransactionPlace(long blockNumber, int index) {}
