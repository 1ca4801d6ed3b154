package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.store.TransactionPlace;

/** Methods that read blocks, transactions and receipts. */
final class BlockMethods {
    private final ChainEngine engine;
    private final BlockChoice choice;

    BlockMethods(ChainEngine engine) {
        this.engine = engine;
        this.choice = new BlockChoice(engine.chain());
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("eth_blockNumber", params -> quantity(engine.chain().head().number()));
        methods.put("eth_getBlockByNumber", params -> block(choice.find(params.at(0)), params));
        methods.put("eth_getBlockByHash", params -> block(engine.chain().block(params.hash(0)), params));
        methods.put("eth_getBlockTransactionCountByNumber", params -> count(choice.find(params.at(0))));
        methods.put(
                "eth_getBlockTransactionCountByHash",
                params -> count(engine.chain().block(params.hash(0))));
        methods.put("eth_getUncleCountByBlockNumber", params -> noUncles(choice.find(params.at(0))));
        methods.put(
                "eth_getUncleCountByBlockHash",
                params -> noUncles(engine.chain().block(params.hash(0))));
        methods.put("eth_getTransactionByHash", this::transaction);
        methods.put(
                "eth_getTransactionByBlockNumberAndIndex",
                params -> transactionAt(choice.find(params.at(0)), Params.number(params.at(1))));
        methods.put(
                "eth_getTransactionByBlockHashAndIndex",
                params -> transactionAt(engine.chain().block(params.hash(0)), Params.number(params.at(1))));
        methods.put("eth_getTransactionReceipt", this::receipt);
        methods.put("eth_getBlockReceipts", this::blockReceipts);
    }

    private static JsonNode quantity(long value) {
        return TextNode.valueOf(Hex.quantity(value));
    }

    private static JsonNode block(@Nullable Block block, Params params) {
        return block == null ? NullNode.instance : BlockJson.whole(block, params.flag(1));
    }

    private static JsonNode count(@Nullable Block block) {
        return block == null ? NullNode.instance : quantity(block.transactions().size());
    }

    private static JsonNode noUncles(@Nullable Block block) {
        return block == null ? NullNode.instance : quantity(0);
    }

    private JsonNode transaction(Params params) throws RpcException {
        TransactionPlace place = engine.chain().find(params.hash(0));
        if (place != null) {
            return transactionAt(engine.chain().block(place.blockNumber()), place.index());
        }
        Transaction pending = engine.pool().find(params.hash(0));
        return pending == null ? NullNode.instance : TransactionJson.pending(pending);
    }

    private static JsonNode transactionAt(@Nullable Block block, long index) {
        return block == null || index >= block.transactions().size()
                ? NullNode.instance
                : TransactionJson.inBlock(block, (int) index);
    }

    private JsonNode receipt(Params params) throws RpcException {
        TransactionPlace place = engine.chain().find(params.hash(0));
        Block block = place == null ? null : engine.chain().block(place.blockNumber());
        return place == null || block == null ? NullNode.instance : ReceiptJson.receipt(block, place.index());
    }

    private JsonNode blockReceipts(Params params) throws RpcException {
        JsonNode asked = params.at(0);
        boolean byHash = asked.isTextual() && asked.textValue().length() == 66;
        Block block = byHash ? engine.chain().block(params.hash(0)) : choice.find(asked);
        if (block == null) {
            return NullNode.instance;
        }
        ArrayNode receipts = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < block.receipts().size(); i++) {
            receipts.add(ReceiptJson.receipt(block, i));
        }
        return receipts;
    }
}
