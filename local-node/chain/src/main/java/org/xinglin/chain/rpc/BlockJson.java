package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.codec.Hex;

/** A block as JSON. */
final class BlockJson {
    private BlockJson() {}

    static ObjectNode header(Block block) {
        BlockHeader header = block.header();
        BlockContext context = header.context();
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", Hex.quantity(context.number()))
                .put("hash", block.hash().toString())
                .put("parentHash", header.parent().toString())
                .put("nonce", BlockHeader.NONCE.toHex())
                .put("mixHash", context.random().toString())
                .put("sha3Uncles", BlockHeader.NO_UNCLES.toString())
                .put("logsBloom", header.bloom().toHex())
                .put("transactionsRoot", header.roots().transactions().toString())
                .put("stateRoot", header.roots().state().toString())
                .put("receiptsRoot", header.roots().receipts().toString())
                .put("miner", context.proposer().toString())
                .put("difficulty", "0x0")
                .put("extraData", header.extraData().toHex())
                .put("gasLimit", Hex.quantity(context.gasLimit()))
                .put("gasUsed", Hex.quantity(header.gasUsed()))
                .put("timestamp", Hex.quantity(context.timestamp()))
                .put("baseFeePerGas", Hex.quantity(context.baseFee()))
                .put("withdrawalsRoot", BlockHeader.NO_WITHDRAWALS.toString());
    }

    static ObjectNode whole(Block block, boolean withTransactions) {
        ObjectNode json = header(block);
        json.put("totalDifficulty", "0x0");
        json.put("size", Hex.quantity(block.encode().length));
        json.putArray("uncles");
        json.putArray("withdrawals");
        ArrayNode transactions = json.putArray("transactions");
        for (int i = 0; i < block.transactions().size(); i++) {
            if (withTransactions) {
                transactions.add(TransactionJson.inBlock(block, i));
            } else {
                transactions.add(block.transactions().get(i).hash().toString());
            }
        }
        return json;
    }
}
