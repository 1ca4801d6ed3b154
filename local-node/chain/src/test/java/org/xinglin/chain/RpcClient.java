package org.xinglin.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A plain JSON-RPC client that knows nothing of our code. */
final class RpcClient {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI uri;

    RpcClient(URI uri) {
        this.uri = uri;
    }

    /** The result; an error fails the test. */
    JsonNode get(String method, Object... params) {
        JsonNode answer = ask(method, params);
        if (!answer.has("result")) {
            throw new AssertionError(method + " answered " + answer);
        }
        return answer.get("result");
    }

    JsonNode error(String method, Object... params) {
        JsonNode answer = ask(method, params);
        if (!answer.has("error")) {
            throw new AssertionError(method + " answered " + answer);
        }
        return answer.get("error");
    }

    private JsonNode ask(String method, Object... params) {
        ObjectNode request =
                JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        request.set("params", JSON.valueToTree(params));
        try {
            return JSON.readTree(post(request.toString()).body());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    HttpResponse<String> post(String body) {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
