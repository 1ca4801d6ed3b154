package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import io.horizen.evm.TraceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinglin.chain.block.AccessListEntry;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.Scene;
import org.xinglin.chain.engine.Simulator;

/** Finds which storage a message touches, with geth's prestate tracer. */
final class AccessListFinder {
    private static final TraceOptions TOUCHED = new TraceOptions(false, true, true, false, "prestateTracer", null);
    private static final TraceOptions CALLS = new TraceOptions(false, true, true, false, "callTracer", null);

    private final Simulator simulator;

    AccessListFinder(Simulator simulator) {
        this.simulator = simulator;
    }

    JsonNode find(Message message, Scene scene) throws InvalidTransactionException {
        List<AccessListEntry> entries = new ArrayList<>(message.accessList());
        for (Map.Entry<String, JsonNode> account :
                simulator.trace(message, scene, TOUCHED).properties()) {
            List<Hash> slots = new ArrayList<>();
            account.getValue().path("storage").properties().forEach(slot -> slots.add(new Hash(slot.getKey())));
            if (!slots.isEmpty()) {
                entries.add(new AccessListEntry(new Address(account.getKey()), slots));
            }
        }
        JsonNode outcome = simulator.trace(message.withAccessList(entries), scene, CALLS);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("accessList");
        entries.forEach(entry -> TransactionJson.add(list, entry));
        json.put("gasUsed", outcome.path("gasUsed").asText(Hex.quantity(0)));
        if (outcome.hasNonNull("error")) {
            json.put("error", outcome.path("error").asText());
        }
        return json;
    }
}
