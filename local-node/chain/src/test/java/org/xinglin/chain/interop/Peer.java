package org.xinglin.chain.interop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A node that is asked through JSON-RPC, whoever made it. */
final class Peer {
    /** A node's whole state is one string. */
    static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;

    Peer(URI uri) {
        this.uri = uri;
    }

    /** The whole answer, with result or error. */
    JsonNode ask(String method, Object... params) {
        ObjectNode request =
                JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        request.set("params", JSON.valueToTree(params));
        HttpRequest post = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                .build();
        try {
            return JSON.readTree(
                    http.send(post, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException failed) {
            throw new AssertionError(method + " was not answered", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** The result; an error fails the test. */
    JsonNode get(String method, Object... params) {
        JsonNode answer = ask(method, params);
        if (!answer.has("result")) {
            throw new AssertionError(method + " answered " + answer);
        }
        return answer.get("result");
    }

    /** The receipt of a transaction that was accepted, as soon as it is in a block. */
    JsonNode receipt(String hash) {
        long deadline = System.nanoTime() + PATIENCE;
        JsonNode receipt = get("eth_getTransactionReceipt", hash);
        while (receipt.isNull() && System.nanoTime() < deadline) {
            receipt = get("eth_getTransactionReceipt", hash);
        }
        if (receipt.isNull()) {
            throw new AssertionError("no receipt for " + hash);
        }
        return receipt;
    }
}
