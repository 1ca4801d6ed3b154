package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.PlacedLog;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.engine.LogFilter;
import org.xinglin.chain.engine.LogSearch;

/** Methods that find logs, at once or as they come. */
final class LogMethods {
    /** More than this in one request is refused: the asker goes through a long range in steps. */
    private static final long MAX_BLOCKS = 10_000;

    private final ChainEngine engine;
    private final BlockChoice choice;

    LogMethods(ChainEngine engine) {
        this.engine = engine;
        this.choice = new BlockChoice(engine.chain());
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("eth_getLogs", params -> search(params.at(0)));
        methods.put("eth_subscribe", this::subscribe);
        methods.put(
                "eth_unsubscribe",
                params -> BooleanNode.valueOf(params.subscriptions().cancel(Params.text(params.at(0)))));
    }

    private JsonNode search(JsonNode json) throws RpcException {
        LogFilter filter = LogRequest.read(json);
        if (json.hasNonNull("blockHash")) {
            if (json.hasNonNull("fromBlock") || json.hasNonNull("toBlock")) {
                throw RpcException.invalid("can't specify fromBlock/toBlock with blockHash");
            }
            Block block = engine.chain().block(Params.hash(json.get("blockHash")));
            if (block == null) {
                throw RpcException.refused("unknown block");
            }
            return render(LogSearch.inBlock(filter, block));
        }
        long first = choice.number(given(json, "fromBlock"));
        long last = choice.number(given(json, "toBlock"));
        if (last - first >= MAX_BLOCKS) {
            throw RpcException.refused(
                    "query exceeds max block range " + MAX_BLOCKS + ": ask for fewer blocks at a time");
        }
        return find(filter, first, last);
    }

    JsonNode find(LogFilter filter, long first, long last) throws RpcException {
        if (first > last) {
            throw RpcException.invalid("invalid block range params");
        }
        List<PlacedLog> found = engine.logs().find(filter, first, last);
        if (found.size() > LogSearch.MAX_RESULTS) {
            throw RpcException.refused(
                    "query returns more than " + LogSearch.MAX_RESULTS + " results: ask for fewer blocks at a time");
        }
        return render(found);
    }

    static JsonNode render(List<PlacedLog> found) {
        ArrayNode logs = JsonNodeFactory.instance.arrayNode(found.size());
        found.forEach(log -> logs.add(ReceiptJson.log(log)));
        return logs;
    }

    private JsonNode subscribe(Params params) throws RpcException {
        Subscriptions subscriptions = params.subscriptions();
        String kind = Params.text(params.at(0));
        return switch (kind) {
            case "newHeads" -> TextNode.valueOf(subscriptions.toHeads());
            case "newPendingTransactions" -> TextNode.valueOf(subscriptions.toArrivals(params.flag(1)));
            case "logs" -> TextNode.valueOf(subscriptions.toLogs(LogRequest.read(params.optional(1))));
            default ->
                throw new RpcException(
                        RpcException.INVALID_PARAMS, "no \"" + kind + "\" subscription in eth namespace");
        };
    }

    private static @Nullable JsonNode given(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
