package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.BlockListener;
import org.xinglin.chain.engine.LogFilter;
import org.xinglin.chain.engine.LogSearch;

/** What one WebSocket wants to be told. A new subscription speaks only after its id was answered. */
public final class Subscriptions implements BlockListener {
    private static final int MAX_OF_ONE_SOCKET = 256;
    private static final int ID_BYTES = 16;

    private final Consumer<String> sender;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Function<Block, List<JsonNode>>> fresh = new ConcurrentHashMap<>();
    private final Map<String, Function<Block, List<JsonNode>>> active = new ConcurrentHashMap<>();

    /** The sender must not block. */
    public Subscriptions(Consumer<String> sender) {
        this.sender = sender;
    }

    String toHeads() throws RpcException {
        return add(block -> List.of(BlockJson.header(block)));
    }

    String toLogs(LogFilter filter) throws RpcException {
        return add(block -> LogSearch.inBlock(filter, block).stream()
                .<JsonNode>map(ReceiptJson::log)
                .toList());
    }

    private String add(Function<Block, List<JsonNode>> content) throws RpcException {
        if (active.size() + fresh.size() >= MAX_OF_ONE_SOCKET) {
            throw RpcException.refused("too many subscriptions");
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String name = Hex.encode(id);
        fresh.put(name, content);
        return name;
    }

    boolean cancel(String id) {
        return active.remove(id) != null || fresh.remove(id) != null;
    }

    /** To be called when the answers of a request are on their way. */
    public void activate() {
        active.putAll(fresh);
        fresh.clear();
    }

    @Override
    public void onBlock(Block block) {
        active.forEach(
                (id, content) -> content.apply(block).forEach(result -> sender.accept(notification(id, result))));
    }

    private static String notification(String id, JsonNode result) {
        ObjectNode message =
                JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0").put("method", "eth_subscription");
        message.putObject("params").put("subscription", id).set("result", result);
        return message.toString();
    }
}
