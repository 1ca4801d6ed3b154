package org.xinglin.chain.evm;

import io.horizen.evm.BlockHashCallback;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Answers the machine's BLOCKHASH; asked only for the 256 blocks before the current one. */
public final class BlockHashes extends BlockHashCallback {
    private final LongFunction<@Nullable Hash> lookup;

    public BlockHashes(LongFunction<@Nullable Hash> lookup) {
        this.lookup = lookup;
    }

    @Override
    protected Hash getBlockHash(BigInteger number) {
        Hash hash = lookup.apply(number.longValue());
        return hash == null ? Hash.ZERO : hash;
    }
}
