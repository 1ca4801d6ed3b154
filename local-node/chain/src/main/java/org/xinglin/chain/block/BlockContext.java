package org.xinglin.chain.block;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;

/** What contracts can see of the block they run in; the timestamp is in seconds. */
public record BlockContext(
        long number, long timestamp, Address proposer, long gasLimit, BigInteger baseFee, Hash random) {
    public BlockContext withBaseFee(BigInteger other) {
        return new BlockContext(number, timestamp, proposer, gasLimit, other, random);
    }
}
