package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.horizen.evm.Address;
import java.util.Map;
import java.util.SortedMap;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.evm.WorldState;

/** Methods about transactions that wait: "pending" can run now, "queued" waits for an earlier nonce. */
final class PoolMethods {
    private final ChainEngine engine;

    /** How one waiting transaction is shown. */
    @FunctionalInterface
    private interface View {
        void put(ObjectNode bySender, String nonce, Transaction transaction);
    }

    PoolMethods(ChainEngine engine) {
        this.engine = engine;
    }

    void register(Map<String, RpcMethod> methods) {
        methods.put("txpool_content", params -> show(PoolMethods::whole));
        methods.put("txpool_inspect", params -> show(PoolMethods::summary));
        methods.put("txpool_contentFrom", params -> ofOne(params.address(0)));
        methods.put("txpool_status", params -> status());
    }

    private JsonNode show(View view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode pending = json.putObject("pending");
        ObjectNode queued = json.putObject("queued");
        try (WorldState state = engine.chain().stateOf(engine.chain().head())) {
            engine.pool().content().forEach((sender, own) -> {
                long next = engine.pool().nextNonce(sender, state.nonce(sender));
                fill(pending, sender, own.headMap(next), view);
                fill(queued, sender, own.tailMap(next), view);
            });
        }
        return json;
    }

    private static void fill(ObjectNode json, Address sender, SortedMap<Long, Transaction> own, View view) {
        if (!own.isEmpty()) {
            ObjectNode bySender = json.putObject(sender.toString());
            own.forEach((nonce, transaction) -> view.put(bySender, Long.toString(nonce), transaction));
        }
    }

    private JsonNode ofOne(Address sender) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        JsonNode all = show(PoolMethods::whole);
        for (String kind : new String[] {"pending", "queued"}) {
            JsonNode own = all.path(kind).path(sender.toString());
            json.set(kind, own.isMissingNode() ? JsonNodeFactory.instance.objectNode() : own);
        }
        return json;
    }

    private JsonNode status() {
        JsonNode all = show(PoolMethods::summary);
        return JsonNodeFactory.instance
                .objectNode()
                .put("pending", Hex.quantity(count(all.path("pending"))))
                .put("queued", Hex.quantity(count(all.path("queued"))));
    }

    private static long count(JsonNode bySender) {
        long count = 0;
        for (JsonNode own : bySender) {
            count += own.size();
        }
        return count;
    }

    private static void whole(ObjectNode bySender, String nonce, Transaction transaction) {
        bySender.set(nonce, TransactionJson.pending(transaction));
    }

    private static void summary(ObjectNode bySender, String nonce, Transaction transaction) {
        Message message = transaction.message();
        Address to = message.to();
        bySender.put(
                nonce,
                (to == null ? "contract creation" : to.toString()) + ": " + message.value() + " wei + " + message.gas()
                        + " gas × " + message.fee().maxFee() + " wei");
    }
}
