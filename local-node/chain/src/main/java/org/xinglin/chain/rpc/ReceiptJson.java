package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.horizen.evm.Address;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.ContractAddress;
import org.xinglin.chain.block.PlacedLog;
import org.xinglin.chain.block.Receipt;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.codec.Hex;

/** Receipts and logs as JSON. */
final class ReceiptJson {
    private ReceiptJson() {}

    static ObjectNode receipt(Block block, int index) {
        Transaction transaction = block.transactions().get(index);
        Receipt receipt = block.receipts().get(index);
        Address to = transaction.message().to();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("transactionHash", transaction.hash().toString())
                .put("transactionIndex", Hex.quantity(index))
                .put("blockHash", block.hash().toString())
                .put("blockNumber", Hex.quantity(block.number()))
                .put("from", transaction.from().toString())
                .put("to", to == null ? null : to.toString())
                .put("contractAddress", to == null ? created(transaction) : null)
                .put("type", Hex.quantity(transaction.type().code()))
                .put("status", receipt.success() ? "0x1" : "0x0")
                .put("gasUsed", Hex.quantity(block.gasUsedBy(index)))
                .put("cumulativeGasUsed", Hex.quantity(receipt.cumulativeGasUsed()))
                .put(
                        "effectiveGasPrice",
                        Hex.quantity(transaction
                                .message()
                                .fee()
                                .effectivePrice(block.header().context().baseFee())))
                .put("logsBloom", receipt.bloom().toHex());
        ArrayNode logs = json.putArray("logs");
        PlacedLog.of(block, index).forEach(log -> logs.add(log(log)));
        return json;
    }

    private static String created(Transaction transaction) {
        return ContractAddress.of(transaction.from(), transaction.nonce()).toString();
    }

    static ObjectNode log(PlacedLog found) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("address", found.log().address().toString())
                .put("data", found.log().data().toHex())
                .put("blockNumber", Hex.quantity(found.blockNumber()))
                .put("blockHash", found.blockHash().toString())
                .put("blockTimestamp", Hex.quantity(found.timestamp()))
                .put("transactionHash", found.transactionHash().toString())
                .put("transactionIndex", Hex.quantity(found.transactionIndex()))
                .put("logIndex", Hex.quantity(found.logIndex()))
                .put("removed", false);
        ArrayNode topics = json.putArray("topics");
        found.log().topics().forEach(topic -> topics.add(topic.toString()));
        return json;
    }
}
