package org.xinglin.chain.genesis;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.BlockRoots;
import org.xinglin.chain.block.Bloom;
import org.xinglin.chain.codec.Keccak;
import org.xinglin.chain.codec.Rlp;
import org.xinglin.chain.consensus.FeeRule;
import org.xinglin.chain.consensus.Seal;
import org.xinglin.chain.consensus.ValidatorSet;
import org.xinglin.chain.evm.StateStore;
import org.xinglin.chain.evm.TrieRoot;

/**
 * The beginning of a chain. The hash of block zero commits to all of it: validators stand in its extra data, balances in
 * its state root, and the rest in its random value.
 *
 * @param timestamp in seconds
 * @param gasLimit of every block
 * @param balances in wei
 */
public record Genesis(
        long chainId,
        long timestamp,
        long gasLimit,
        ValidatorSet validators,
        Map<Address, BigInteger> balances,
        FeeRule fees,
        NetworkOptions network) {
    /** As on Ethereum's main network since 2021. */
    public static final long GAS_LIMIT = 30_000_000;

    public Genesis {
        balances = Map.copyOf(balances);
    }

    /** Block zero; its accounts are in the states afterwards. */
    public Block block(StateStore states) {
        BlockContext context = new BlockContext(
                0, timestamp, new Address(new byte[Address.LENGTH]), gasLimit, fees.first(), commitment());
        BlockRoots roots = new BlockRoots(states.begin(balances), TrieRoot.of(List.of()), TrieRoot.of(List.of()));
        BlockHeader header = new BlockHeader(
                new Hash(new byte[Hash.LENGTH]), context, roots, Bloom.EMPTY, 0, Seal.genesis(validators));
        return new Block(header, header.hash(), List.of(), List.of());
    }

    private Hash commitment() {
        return Keccak.hash(
                "xinglin/genesis/v2".getBytes(StandardCharsets.US_ASCII),
                Rlp.list(Rlp.number(chainId), Rlp.number(fees.moving() ? 1 : 0), network.encode()));
    }
}
