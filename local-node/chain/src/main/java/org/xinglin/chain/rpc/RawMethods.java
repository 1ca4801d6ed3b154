package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.horizen.evm.Hash;
import java.util.Map;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.store.TransactionPlace;

/** Methods that give blocks and transactions as they are hashed: what another node needs to check them itself. */
final class RawMethods {
    private final ChainEngine engine;
    private final BlockChoice choice;

    RawMethods(ChainEngine engine) {
        this.engine = engine;
        this.choice = new BlockChoice(engine.chain());
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put(
                "debug_getRawBlock", params -> hex(choice.require(params.at(0)).encode()));
        methods.put(
                "debug_getRawHeader",
                params -> hex(choice.require(params.at(0)).header().encode()));
        methods.put("debug_getRawReceipts", params -> receipts(choice.require(params.at(0))));
        methods.put("debug_getRawTransaction", params -> transaction(params.hash(0)));
        methods.put("eth_getRawTransactionByHash", params -> transaction(params.hash(0)));
    }

    private static JsonNode hex(byte[] bytes) {
        return TextNode.valueOf(Hex.encode(bytes));
    }

    private static JsonNode receipts(Block block) {
        ArrayNode receipts = JsonNodeFactory.instance.arrayNode();
        block.receipts().forEach(receipt -> receipts.add(hex(receipt.encode())));
        return receipts;
    }

    private JsonNode transaction(Hash hash) {
        TransactionPlace place = engine.chain().find(hash);
        Block block = place == null ? null : engine.chain().block(place.blockNumber());
        Transaction found = place == null || block == null
                ? engine.pool().find(hash)
                : block.transactions().get(place.index());
        return found == null ? NullNode.instance : TextNode.valueOf(found.raw().toHex());
    }
}
