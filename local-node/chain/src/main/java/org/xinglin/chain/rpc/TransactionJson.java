package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.horizen.evm.Address;
import java.math.BigInteger;
import org.xinglin.chain.block.AccessListEntry;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.block.TransactionType;
import org.xinglin.chain.codec.Hex;

/** A transaction as JSON. */
final class TransactionJson {
    private TransactionJson() {}

    static ObjectNode pending(Transaction transaction) {
        ObjectNode json = common(transaction, transaction.message().fee().maxFee());
        json.putNull("blockHash");
        json.putNull("blockNumber");
        json.putNull("transactionIndex");
        return json;
    }

    static ObjectNode inBlock(Block block, int index) {
        Transaction transaction = block.transactions().get(index);
        BigInteger price = transaction
                .message()
                .fee()
                .effectivePrice(block.header().context().baseFee());
        return common(transaction, price)
                .put("blockHash", block.hash().toString())
                .put("blockNumber", Hex.quantity(block.number()))
                .put("transactionIndex", Hex.quantity(index));
    }

    private static ObjectNode common(Transaction transaction, BigInteger price) {
        Message message = transaction.message();
        Address to = message.to();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", Hex.quantity(transaction.type().code()))
                .put("hash", transaction.hash().toString())
                .put("nonce", Hex.quantity(transaction.nonce()))
                .put("from", message.from().toString())
                .put("to", to == null ? null : to.toString())
                .put("value", Hex.quantity(message.value()))
                .put("gas", Hex.quantity(message.gas()))
                .put("gasPrice", Hex.quantity(price))
                .put("input", message.input().toHex());
        envelope(json, transaction);
        return json.put("v", Hex.quantity(transaction.signature().v()))
                .put("r", Hex.quantity(transaction.signature().r()))
                .put("s", Hex.quantity(transaction.signature().s()));
    }

    private static void envelope(ObjectNode json, Transaction transaction) {
        BigInteger chainId = transaction.chainId();
        if (chainId != null) {
            json.put("chainId", Hex.quantity(chainId));
        }
        if (transaction.type() == TransactionType.DYNAMIC_FEE) {
            json.put("maxFeePerGas", Hex.quantity(transaction.message().fee().maxFee()))
                    .put(
                            "maxPriorityFeePerGas",
                            Hex.quantity(transaction.message().fee().maxPriorityFee()));
        }
        if (transaction.type().typed()) {
            ArrayNode list = json.putArray("accessList");
            for (AccessListEntry entry : transaction.message().accessList()) {
                add(list, entry);
            }
            json.put("yParity", Hex.quantity(transaction.signature().v()));
        }
    }

    static void add(ArrayNode list, AccessListEntry entry) {
        ObjectNode item = list.addObject().put("address", entry.address().toString());
        ArrayNode slots = item.putArray("storageKeys");
        entry.slots().forEach(slot -> slots.add(slot.toString()));
    }
}
