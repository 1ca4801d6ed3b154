package org.xinglin.chain.follow;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.genesis.Genesis;
import org.xinglin.chain.genesis.GenesisJson;

/** Asks the followed node. Whatever it answers is only read here, and checked elsewhere. */
final class RemoteChain implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Leader leader;

    RemoteChain(Leader leader) {
        this.leader = leader;
    }

    Genesis genesis() throws IOException, InterruptedException {
        try {
            return GenesisJson.read(result(ask(request("xinglin_genesis"))));
        } catch (IllegalArgumentException unreadable) {
            throw new IOException(leader + " gave no genesis: " + unreadable.getMessage(), unreadable);
        }
    }

    long height() throws IOException, InterruptedException {
        String quantity = data(result(ask(request("eth_blockNumber"))));
        try {
            return Long.decode(quantity);
        } catch (NumberFormatException noNumber) {
            throw new IOException(leader + " answered with something else than a height", noNumber);
        }
    }

    /** Encoded blocks in order, in one request. */
    List<Bytes> blocks(long first, int count) throws IOException, InterruptedException {
        ArrayNode batch = JsonNodeFactory.instance.arrayNode();
        LongStream.range(first, first + count)
                .forEach(number -> batch.add(
                        request("debug_getRawBlock", Hex.quantity(number)).put("id", number - first)));
        JsonNode answers = ask(batch);
        Bytes[] blocks = new Bytes[count];
        for (JsonNode answer : answers) {
            int place = answer.path("id").asInt(-1);
            if (place >= 0 && place < count) {
                blocks[place] = hex(data(result(answer)));
            }
        }
        for (Bytes block : blocks) {
            if (block == null) {
                throw new IOException(leader + " did not give all blocks that were asked for");
            }
        }
        return List.of(blocks);
    }

    private static ObjectNode request(String method, String... params) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("jsonrpc", "2.0")
                .put("id", 1)
                .put("method", method);
        ArrayNode list = request.putArray("params");
        for (String param : params) {
            list.add(param);
        }
        return request;
    }

    private JsonNode ask(JsonNode question) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(leader.rpc())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question.toString()));
        leader.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(leader + " answered with status " + answer.statusCode());
        }
        try {
            return mapper.readTree(answer.body());
        } catch (JacksonException noJson) {
            throw new IOException(leader + " does not speak JSON-RPC", noJson);
        }
    }

    private JsonNode result(JsonNode answer) throws IOException {
        JsonNode result = answer.path("result");
        if (result.isMissingNode() || result.isNull()) {
            throw new IOException(
                    leader + " refused: " + answer.path("error").path("message").asText("no result"));
        }
        return result;
    }

    private String data(JsonNode result) throws IOException {
        if (!result.isTextual()) {
            throw new IOException(leader + " answered with something else than hex");
        }
        return result.textValue();
    }

    private Bytes hex(String text) throws IOException {
        try {
            return Bytes.fromHex(text);
        } catch (IllegalArgumentException noHex) {
            throw new IOException(leader + " answered with something else than hex", noHex);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
