package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.web3j.protocol.http.HttpService;

/** A real node, some of whose answers are changed on the way. */
final class LyingNode extends HttpService {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, UnaryOperator<JsonNode>> lies = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();

    LyingNode(URI node) {
        super(node.toString());
    }

    /** From now on the result of {@code method} is what {@code lie} makes of it. */
    LyingNode lies(String method, UnaryOperator<JsonNode> lie) {
        lies.put(method, lie);
        return this;
    }

    void tellsTheTruth() {
        lies.clear();
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    protected InputStream performIO(String payload) throws IOException {
        String method = JSON.readTree(payload).path("method").asText();
        note(method);
        try (InputStream truth = super.performIO(payload)) {
            JsonNode answer = JSON.readTree(truth);
            UnaryOperator<JsonNode> lie = lies.get(method);
            if (lie != null && answer.has("result")) {
                ((ObjectNode) answer).set("result", lie.apply(answer.get("result")));
            }
            return new ByteArrayInputStream(JSON.writeValueAsBytes(answer));
        }
    }

    private synchronized void note(String method) {
        asked.add(method);
    }
}
