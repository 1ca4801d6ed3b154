package org.xinglin.chain.block;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import io.horizen.evm.StateDB;
import java.util.List;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Keccak;
import org.xinglin.chain.codec.Rlp;
import org.xinglin.chain.codec.RlpItem;
import org.xinglin.chain.codec.RlpReader;

/**
 * A header as Ethereum has it since Shanghai. Difficulty, nonce and uncles are those of a chain after the merge, and
 * there are never withdrawals; the proposer's seal ends the extra data.
 */
public record BlockHeader(
        Hash parent, BlockContext context, BlockRoots roots, Bytes bloom, long gasUsed, Bytes extraData) {
    /** keccak(rlp([])). */
    public static final Hash NO_UNCLES = Keccak.hash(Rlp.list());

    /** The root of an empty trie. */
    public static final Hash NO_WITHDRAWALS = StateDB.EMPTY_ROOT_HASH;

    public static final Bytes NONCE = Bytes.of(new byte[8]);

    public Hash hash() {
        return Keccak.hash(encode());
    }

    public long number() {
        return context.number();
    }

    public BlockHeader withExtraData(Bytes other) {
        return new BlockHeader(parent, context, roots, bloom, gasUsed, other);
    }

    public byte[] encode() {
        return Rlp.list(
                hash(parent),
                hash(NO_UNCLES),
                Rlp.bytes(context.proposer().toBytes()),
                hash(roots.state()),
                hash(roots.transactions()),
                hash(roots.receipts()),
                Rlp.bytes(bloom),
                Rlp.number(0),
                Rlp.number(context.number()),
                Rlp.number(context.gasLimit()),
                Rlp.number(gasUsed),
                Rlp.number(context.timestamp()),
                Rlp.bytes(extraData),
                hash(context.random()),
                Rlp.bytes(NONCE),
                Rlp.number(context.baseFee()),
                hash(NO_WITHDRAWALS));
    }

    public static BlockHeader decode(byte[] encoded) {
        List<RlpItem> fields = RlpReader.read(encoded).list(17);
        BlockContext context = new BlockContext(
                fields.get(8).longNumber(),
                fields.get(11).longNumber(),
                new Address(fields.get(2).bytes(Address.LENGTH)),
                fields.get(9).longNumber(),
                fields.get(15).number(),
                hash(fields.get(13)));
        return new BlockHeader(
                hash(fields.get(0)),
                context,
                new BlockRoots(hash(fields.get(3)), hash(fields.get(4)), hash(fields.get(5))),
                Bytes.of(fields.get(6).bytes(256)),
                fields.get(10).longNumber(),
                Bytes.of(fields.get(12).bytes()));
    }

    private static byte[] hash(Hash hash) {
        return Rlp.bytes(hash.toBytes());
    }

    private static Hash hash(RlpItem item) {
        return new Hash(item.bytes(Hash.LENGTH));
    }
}
