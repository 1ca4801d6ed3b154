package org.xinglin.storage.swarm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Asks a daemon single questions and takes any answer, also a refusal, for what it is. */
final class RpcProbe implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration KNOCK = Duration.ofSeconds(2);
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String BOUNDARY = "xinglin-storage-doctor";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(KNOCK)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI api;
    private final Optional<String> token;

    RpcProbe(URI api, Optional<String> token) {
        String text = api.toString();
        this.api = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : api;
        this.token = token;
    }

    /** An answer: its status, its last JSON value (missing where there is none), and the daemon's clock. */
    record Answer(int status, JsonNode body, Optional<String> date) {
        boolean isGiven() {
            return status == 200 && !body.isMissingNode();
        }

        boolean isRefused() {
            return status == 401 || status == 403;
        }
    }

    URI api() {
        return api;
    }

    boolean hasToken() {
        return token.isPresent();
    }

    Answer ask(String command) throws IOException {
        return send(api, command, token, HttpRequest.BodyPublishers.noBody(), "application/octet-stream", PATIENCE);
    }

    /** With another token, or none. */
    Answer askAs(Optional<String> other, String command) throws IOException {
        return send(api, command, other, HttpRequest.BodyPublishers.noBody(), "application/octet-stream", PATIENCE);
    }

    /** Whether anything at all answers at another address of the same daemon. */
    boolean knocks(URI elsewhere) {
        try {
            Answer answer = send(
                    elsewhere,
                    "version",
                    Optional.empty(),
                    HttpRequest.BodyPublishers.noBody(),
                    "application/octet-stream",
                    KNOCK);
            return answer.body().has("Version") || answer.isRefused();
        } catch (IOException nobody) {
            return false;
        }
    }

    Answer add(String query, byte[] content) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream(content.length + 256);
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"probe\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(
                api,
                "add?" + query,
                token,
                HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()),
                "multipart/form-data; boundary=" + BOUNDARY,
                PATIENCE);
    }

    private Answer send(
            URI to,
            String command,
            Optional<String> bearer,
            HttpRequest.BodyPublisher body,
            String type,
            Duration patience)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to + "/api/v0/" + command))
                .timeout(patience)
                .header("Content-Type", type)
                .POST(body);
        bearer.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                return new Answer(
                        response.statusCode(),
                        last(in.readNBytes(LARGEST)),
                        response.headers().firstValue("Date"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException();
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private static JsonNode last(byte[] bytes) throws IOException {
        JsonNode last = MissingNode.getInstance();
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(bytes)) {
            while (values.hasNextValue()) {
                last = values.nextValue();
            }
            return last;
        } catch (JsonProcessingException words) {
            return MissingNode.getInstance(); // Kubo refuses in plain text
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
