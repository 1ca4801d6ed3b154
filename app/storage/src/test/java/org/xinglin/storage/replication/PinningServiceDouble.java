package org.xinglin.storage.replication;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The IPFS Pinning Service API 1.0.0 as its OpenAPI document describes it: no service runs here, so this holds our calls
 * against the document. What becomes of an order is set by the test.
 */
final class PinningServiceDouble extends ServiceDouble {
    private static final Set<String> STATES = Set.of("queued", "pinning", "pinned", "failed");
    private static final Set<String> FILTERS =
            Set.of("cid", "name", "match", "status", "before", "after", "limit", "meta");

    /** An order as the service keeps it. */
    static final class Order {
        final String id;
        final String cid;
        volatile String status;

        Order(String id, String cid, String status) {
            this.id = id;
            this.cid = cid;
            this.status = status;
        }
    }

    final Map<String, Order> orders = new ConcurrentHashMap<>();
    volatile String afterAdd = "queued";

    PinningServiceDouble(String token) throws IOException {
        super("Bearer " + token);
    }

    @Override
    @Nullable
    Answer answer(String method, String path, Map<String, String> query, byte[] body, String type) throws IOException {
        if (path.equals("/pins")) {
            return switch (method) {
                case "GET" -> list(query);
                case "POST" -> add(body, type);
                default -> null;
            };
        }
        Order order = path.startsWith("/pins/") ? orders.get(path.substring("/pins/".length())) : null;
        if (order == null) {
            return null;
        }
        return switch (method) {
            case "GET" -> new Answer(200, status(order));
            case "DELETE" -> {
                orders.remove(order.id);
                yield new Answer(202, null);
            }
            default -> null;
        };
    }

    private Answer list(Map<String, String> query) {
        List<String> states =
                Arrays.asList(query.getOrDefault("status", "pinned").split(","));
        int limit = Integer.parseInt(query.getOrDefault("limit", "10"));
        if (!FILTERS.containsAll(query.keySet()) || !STATES.containsAll(states) || limit < 1 || limit > 1000) {
            return new Answer(400, error(400, "bad filter " + query));
        }
        List<Object> found = new ArrayList<>();
        for (Order order : orders.values()) {
            boolean cid = !query.containsKey("cid")
                    || Arrays.asList(query.get("cid").split(",")).contains(order.cid);
            if (cid && states.contains(order.status)) {
                found.add(status(order));
            }
        }
        return new Answer(200, Map.of("count", found.size(), "results", found));
    }

    private Answer add(byte[] body, String type) throws IOException {
        JsonNode pin = JSON.readTree(body);
        boolean known = pin.isObject();
        for (Map.Entry<String, JsonNode> field : pin.properties()) {
            known &= Set.of("cid", "name", "origins", "meta").contains(field.getKey());
        }
        if (!type.startsWith("application/json") || !known || !pin.path("cid").isTextual()) {
            return new Answer(400, error(400, "no pin object"));
        }
        Order order = new Order(
                "order-" + orders.size() + "-" + requests.size(),
                pin.path("cid").asText(),
                afterAdd);
        orders.put(order.id, order);
        return new Answer(202, status(order));
    }

    private static Map<String, Object> status(Order order) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("requestid", order.id);
        status.put("status", order.status);
        status.put("created", "2026-11-21T03:00:00Z");
        status.put("pin", Map.of("cid", order.cid));
        status.put("delegates", List.of("/ip4/203.0.113.1/tcp/4001/p2p/12D3KooWservice"));
        if (order.status.equals("failed")) {
            status.put("info", Map.of("status_details", "nobody has it"));
        }
        return status;
    }

    @Override
    Object error(int status, String words) {
        return Map.of("error", Map.of("reason", "E" + status, "details", words));
    }
}
