package org.xinglin.ipfs.rpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request under way: its parameters and body, and the ways to answer it. */
final class Call {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] NEW_LINE = {'\n'};
    private static final int MOST_HELD = 1 << 20;
    private static final int NO_BODY = -1;
    private static final int UNKNOWN_LENGTH = 0;

    private final HttpExchange exchange;
    private final Params params;
    private @Nullable OutputStream stream;
    private @Nullable ByteArrayOutputStream held;
    private boolean answered;

    Call(HttpExchange exchange, Params params) {
        this.exchange = exchange;
        this.params = params;
    }

    Params params() {
        return params;
    }

    InputStream body() {
        return exchange.getRequestBody();
    }

    @Nullable
    String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /** Whether the status line is out, so that an error can no longer be told by it. */
    boolean isAnswered() {
        return answered;
    }

    /** Whether lines have been sent and the answer can still take one more. */
    boolean isStreamingLines() {
        return stream != null;
    }

    /** Answers with one JSON value. */
    void json(Object value) throws IOException {
        json(200, value);
    }

    /** Keeps lines back for as long as they are few, so that a late failure can still be told by the status. */
    void holdLines() {
        held = new ByteArrayOutputStream();
    }

    /** Appends one JSON line and sends it at once, or keeps it back. */
    void line(Object value) throws IOException {
        ByteArrayOutputStream keeping = held;
        if (keeping != null) {
            keeping.write(encode(value));
            keeping.write(NEW_LINE);
            if (keeping.size() > MOST_HELD) {
                releaseLines();
            }
            return;
        }
        OutputStream out = stream;
        if (out == null) {
            out = chunkedLines();
            stream = out;
        }
        out.write(encode(value));
        out.write(NEW_LINE);
        out.flush();
    }

    /** Answers with bytes of a known number; an answer that ends early is seen as broken by the other side. */
    OutputStream bytes(String contentType, long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("X-Content-Length", Long.toString(length));
        answered = true;
        exchange.sendResponseHeaders(200, length == 0 ? NO_BODY : length);
        return exchange.getResponseBody();
    }

    /** Answers with bytes of a number not known yet; a failure among them cuts the connection. */
    OutputStream stream(String contentType) throws IOException {
        exchange.getResponseHeaders().set("X-Stream-Output", "1");
        return chunked(contentType);
    }

    private void releaseLines() throws IOException {
        ByteArrayOutputStream kept = held;
        held = null;
        if (kept != null && kept.size() > 0) {
            OutputStream out = chunkedLines();
            stream = out;
            kept.writeTo(out);
        }
    }

    /** Ends the answer as complete. Not called after a failure: then the connection is cut instead. */
    void complete() throws IOException {
        releaseLines();
        if (!answered) {
            exchange.sendResponseHeaders(200, NO_BODY);
            answered = true;
        }
        exchange.getResponseBody().close();
    }

    /** Tells of a failure before or among the lines of an answer. */
    void fail(int status, int code, String message) throws IOException {
        held = null;
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("Message", message);
        error.put("Code", code);
        error.put("Type", "error");
        if (isStreamingLines()) {
            line(error);
        } else {
            if (status == 405) {
                exchange.getResponseHeaders().set("Allow", "POST");
            }
            json(status, error);
        }
    }

    private void json(int status, Object value) throws IOException {
        byte[] bytes = encode(value);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answered = true;
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
    }

    private OutputStream chunkedLines() throws IOException {
        exchange.getResponseHeaders().set("X-Chunked-Output", "1");
        return chunked("application/json");
    }

    private OutputStream chunked(String contentType) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        answered = true;
        exchange.sendResponseHeaders(200, UNKNOWN_LENGTH);
        return exchange.getResponseBody();
    }

    private static byte[] encode(Object value) throws JsonProcessingException {
        return JSON.writeValueAsBytes(value);
    }
}
