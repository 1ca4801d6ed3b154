package org.xinglin.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Reads blocks, without their transactions, as facts. */
final class Blocks {
    private final Rpc rpc;

    Blocks(Rpc rpc) {
        this.rpc = rpc;
    }

    /** Empty above the head. */
    Optional<BlockSeen> at(long height) throws Failed {
        DefaultBlockParameter which = DefaultBlockParameter.valueOf(BigInteger.valueOf(height));
        EthBlock.Block block =
                rpc.ask(rpc.web3j().ethGetBlockByNumber(which, false)).getBlock();
        return block == null ? Optional.empty() : Optional.of(seen(block));
    }

    private static BlockSeen seen(EthBlock.Block block) {
        return new BlockSeen(
                new BlockHeight(block.getNumber().longValueExact()),
                Digest.ofHex(block.getHash()),
                Digest.ofHex(block.getParentHash()),
                Instant.ofEpochSecond(block.getTimestamp().longValueExact()),
                block.getTransactions().size(),
                block.getGasUsed().longValueExact());
    }
}
