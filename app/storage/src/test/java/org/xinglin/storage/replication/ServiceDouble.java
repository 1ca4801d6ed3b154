package org.xinglin.storage.replication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A service written from its document: what the document does not allow is refused, and every request is kept. */
abstract class ServiceDouble implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Request lines and bodies (as ISO-8859-1), without the Authorization header. */
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    private final HttpServer server;
    private final String authorization;
    volatile boolean down;

    ServiceDouble(String authorization) throws IOException {
        this.authorization = authorization;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What is answered: a status and a JSON value, or nothing. */
    record Answer(int status, @Nullable Object json) {}

    /** Gives the answer to an authorised request; null for what the document does not have. */
    abstract @Nullable Answer answer(String method, String path, Map<String, String> query, byte[] body, String type)
            throws IOException;

    abstract Object error(int status, String words);

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        URI uri = exchange.getRequestURI();
        requests.add(exchange.getRequestMethod() + " " + uri + "\n" + new String(body, StandardCharsets.ISO_8859_1));
        try (exchange) {
            Answer answer = respond(exchange, uri, body);
            byte[] bytes = answer.json() == null ? new byte[0] : JSON.writeValueAsBytes(answer.json());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer respond(HttpExchange exchange, URI uri, byte[] body) throws IOException {
        if (down) {
            return new Answer(503, error(503, "down for maintenance"));
        }
        if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, error(401, "who are you?"));
        }
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        Answer answer = answer(exchange.getRequestMethod(), uri.getPath(), query(uri), body, type);
        return answer == null ? new Answer(404, error(404, "not found")) : answer;
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new TreeMap<>();
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : raw.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                query.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
