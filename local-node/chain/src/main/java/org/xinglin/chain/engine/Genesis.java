package org.xinglin.chain.engine;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import io.horizen.evm.StateDB;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.BlockRoots;
import org.xinglin.chain.block.Bloom;
import org.xinglin.chain.codec.Keccak;
import org.xinglin.chain.codec.Rlp;
import org.xinglin.chain.consensus.Seal;

/** Block zero: empty, naming the validator in its extra data and bound to the chain id through its random value. */
record Genesis(long chainId, Address validator, long timestamp) {
    Block block() {
        BlockContext context = new BlockContext(
                0, timestamp, new Address(new byte[Address.LENGTH]), GasRules.BLOCK_LIMIT, GasRules.BASE_FEE, mark());
        BlockRoots roots = new BlockRoots(StateDB.EMPTY_ROOT_HASH, StateDB.EMPTY_ROOT_HASH, StateDB.EMPTY_ROOT_HASH);
        BlockHeader header = new BlockHeader(
                new Hash(new byte[Hash.LENGTH]), context, roots, Bloom.EMPTY, 0, Seal.genesis(validator));
        return new Block(header, header.hash(), List.of(), List.of());
    }

    /** Refuses a chain that was begun for another network or by another validator. */
    void check(@Nullable Block stored) throws DamagedChainException {
        if (stored == null) {
            throw new DamagedChainException("the first block is missing");
        }
        if (!stored.header().context().random().equals(mark())) {
            throw new DamagedChainException("it was begun with another chain id than " + chainId);
        }
        if (!stored.header().extraData().equals(Seal.genesis(validator))) {
            throw new DamagedChainException("it was begun by another validator than " + validator
                    + ": the validator key file does not belong to it");
        }
    }

    private Hash mark() {
        return Keccak.hash("xinglin/genesis/v1".getBytes(StandardCharsets.US_ASCII), Rlp.number(chainId));
    }
}
