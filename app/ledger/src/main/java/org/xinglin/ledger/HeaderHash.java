package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.web3j.crypto.Hash;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;
import org.web3j.utils.Numeric;

/** Recomputes a block's hash: keccak256 of the RLP list of its header's fields (yellow paper, section 4.4). */
final class HeaderHash {
    private enum Kind {
        BYTES,
        NUMBER
    }

    private record Field(String name, Kind kind) {}

    /** In the header's order. Those after the nonce came with London, Shanghai, Cancun and Prague. */
    private static final List<Field> FIELDS = List.of(
            new Field("parentHash", Kind.BYTES),
            new Field("sha3Uncles", Kind.BYTES),
            new Field("miner", Kind.BYTES),
            new Field("stateRoot", Kind.BYTES),
            new Field("transactionsRoot", Kind.BYTES),
            new Field("receiptsRoot", Kind.BYTES),
            new Field("logsBloom", Kind.BYTES),
            new Field("difficulty", Kind.NUMBER),
            new Field("number", Kind.NUMBER),
            new Field("gasLimit", Kind.NUMBER),
            new Field("gasUsed", Kind.NUMBER),
            new Field("timestamp", Kind.NUMBER),
            new Field("extraData", Kind.BYTES),
            new Field("mixHash", Kind.BYTES),
            new Field("nonce", Kind.BYTES),
            new Field("baseFeePerGas", Kind.NUMBER),
            new Field("withdrawalsRoot", Kind.BYTES),
            new Field("blobGasUsed", Kind.NUMBER),
            new Field("excessBlobGas", Kind.NUMBER),
            new Field("parentBeaconBlockRoot", Kind.BYTES),
            new Field("requestsHash", Kind.BYTES));

    private HeaderHash() {}

    /** @param block as {@code eth_getBlockByNumber} gives it */
    static String of(JsonNode block) {
        return Numeric.toHexString(Hash.sha3(encode(block)));
    }

    /** The header as it is hashed. */
    static byte[] encode(JsonNode block) {
        List<RlpType> values = new ArrayList<>();
        for (Field field : FIELDS) {
            String value = block.path(field.name()).asText("");
            if (value.startsWith("0x")) {
                values.add(
                        field.kind() == Kind.NUMBER
                                ? RlpString.create(Numeric.toBigInt(value))
                                : RlpString.create(Numeric.hexStringToByteArray(value)));
            }
        }
        return RlpEncoder.encode(new RlpList(values));
    }
}
