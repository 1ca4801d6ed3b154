package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.engine.LogFilter;
import org.xinglin.chain.engine.LogSearch;

/** What one WebSocket wants to be told. A new subscription speaks only after its id was answered. */
public final class Subscriptions {
    private static final int MAX_OF_ONE_SOCKET = 256;
    private static final int ID_BYTES = 16;

    private final Consumer<String> sender;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Wish> fresh = new ConcurrentHashMap<>();
    private final Map<String, Wish> active = new ConcurrentHashMap<>();

    /** What is told of a new block and of a transaction that has just come. */
    private record Wish(Function<Block, List<JsonNode>> ofBlock, Function<Transaction, List<JsonNode>> ofArrival) {}

    /** The sender must not block. */
    public Subscriptions(Consumer<String> sender) {
        this.sender = sender;
    }

    String toHeads() throws RpcException {
        return add(new Wish(block -> List.of(BlockJson.header(block)), arrival -> List.of()));
    }

    String toLogs(LogFilter filter) throws RpcException {
        return add(new Wish(
                block -> LogSearch.inBlock(filter, block).stream()
                        .<JsonNode>map(ReceiptJson::log)
                        .toList(),
                arrival -> List.of()));
    }

    /** @param whole the transactions themselves rather than their hashes */
    String toArrivals(boolean whole) throws RpcException {
        return add(new Wish(
                block -> List.of(),
                arrival -> List.of(
                        whole
                                ? TransactionJson.pending(arrival)
                                : TextNode.valueOf(arrival.hash().toString()))));
    }

    private String add(Wish wish) throws RpcException {
        if (active.size() + fresh.size() >= MAX_OF_ONE_SOCKET) {
            throw RpcException.refused("too many subscriptions");
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String name = Hex.encode(id);
        fresh.put(name, wish);
        return name;
    }

    boolean cancel(String id) {
        return active.remove(id) != null || fresh.remove(id) != null;
    }

    /** To be called when the answers of a request are on their way. */
    public void activate() {
        fresh.forEach((id, wish) -> {
            active.put(id, wish);
            fresh.remove(id, wish);
        });
    }

    public void onBlock(Block block) {
        active.forEach((id, wish) -> tell(id, wish.ofBlock().apply(block)));
    }

    public void onArrival(Transaction transaction) {
        active.forEach((id, wish) -> tell(id, wish.ofArrival().apply(transaction)));
    }

    private void tell(String id, List<JsonNode> news) {
        news.forEach(result -> sender.accept(notification(id, result)));
    }

    private static String notification(String id, JsonNode result) {
        ObjectNode message =
                JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0").put("method", "eth_subscription");
        message.putObject("params").put("subscription", id).set("result", result);
        return message.toString();
    }
}
