package org.xinglin.ipfs.pinning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;

/**
 * A client of the IPFS Pinning Service API 1.0 (ipfs.github.io/pinning-services-api-spec). The service fetches content over
 * IPFS by itself; it is told of CIDs only. Calls block. Thread-safe.
 */
public final class PinningService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** The largest page of the API. */
    private static final int PAGE = 1000;

    private static final int MOST_CIDS = 10;
    private static final int LONGEST_REASON = 300;
    private static final int NOT_FOUND = 404;

    private final URI endpoint;
    private final String token;
    private final HttpClient http;

    /** @param endpoint without {@code /pins} */
    public PinningService(URI endpoint, String token) {
        String text = endpoint.toString();
        this.endpoint = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : endpoint;
        this.token = token;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER) // The token is for this host alone.
                .build();
    }

    /** What the service answers to a query: the pins of one page, and how many there are. */
    public record Found(long count, List<RemotePin> pins) {}

    /** Up to 1,000 pins, the newest first; {@code count} says how many there are. */
    public Found find(PinQuery query) throws IOException {
        if (query.cids().size() > MOST_CIDS) {
            throw new PinningServiceException(400, "a query names at most " + MOST_CIDS + " CIDs", null);
        }
        StringBuilder path = new StringBuilder("/pins?limit=" + PAGE + "&status="
                + query.states().stream().map(PinStatus::word).sorted().collect(Collectors.joining(",")));
        if (!query.cids().isEmpty()) {
            path.append("&cid=").append(query.cids().stream().map(Cid::toString).collect(Collectors.joining(",")));
        }
        if (!query.name().isEmpty()) {
            path.append("&name=").append(URLEncoder.encode(query.name(), StandardCharsets.UTF_8));
        }
        JsonNode answer = call(request(path.toString()).GET().build());
        List<RemotePin> pins = new ArrayList<>();
        for (JsonNode each : answer.path("results")) {
            pins.add(pin(each));
        }
        return new Found(answer.path("count").asLong(pins.size()), pins);
    }

    /** Orders a content to be kept; {@code origins} are addresses of nodes that have it. */
    public RemotePin add(Cid cid, String name, List<String> origins) throws IOException {
        ObjectNode order = JSON.createObjectNode().put("cid", cid.toString());
        if (!name.isEmpty()) {
            order.put("name", name);
        }
        if (!origins.isEmpty()) {
            origins.forEach(order.putArray("origins")::add);
        }
        return pin(call(request("/pins")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(order)))
                .build()));
    }

    /** The present state of an order; empty when the service does not know it. */
    public Optional<RemotePin> get(String request) throws IOException {
        try {
            return Optional.of(pin(call(request(pathOf(request)).GET().build())));
        } catch (PinningServiceException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Ends an order; harmless where the service does not know it. */
    public void remove(String request) throws IOException {
        try {
            call(request(pathOf(request)).DELETE().build());
        } catch (PinningServiceException e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static String pathOf(String request) {
        return "/pins/" + URLEncoder.encode(request, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode call(HttpRequest request) throws IOException {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new PinningServiceException(response.statusCode(), reason(response), null);
        }
        try {
            return response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new PinningServiceException(
                    response.statusCode(), "the pinning service answered something that is no JSON", e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PinningServiceException(0, "the call was interrupted", e);
        } catch (IOException e) {
            throw new PinningServiceException(0, "the pinning service does not answer", e);
        }
    }

    /** The service's own words, should they repeat the token without it. */
    private String reason(HttpResponse<byte[]> response) {
        String said = "";
        try {
            JsonNode error = JSON.readTree(response.body()).path("error");
            said = error.path("reason").asText() + " " + error.path("details").asText();
        } catch (JsonProcessingException e) {
            said = new String(response.body(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("reading bytes in memory does not fail", e);
        }
        String safe = token.isEmpty() ? said : said.replace(token, "***");
        String shortened = safe.strip().substring(0, Math.min(safe.strip().length(), LONGEST_REASON));
        return "the pinning service answered " + response.statusCode() + (shortened.isEmpty() ? "" : ": " + shortened);
    }

    private static RemotePin pin(JsonNode status) throws PinningServiceException {
        JsonNode pin = status.path("pin");
        String detail = status.path("info").path("status_details").asText("");
        PinStatus state = PinStatus.of(status.path("status").asText()).orElse(null);
        if (state == null || status.path("requestid").asText().isEmpty()) {
            throw new PinningServiceException(200, "the answer of the pinning service is no state of a pin", null);
        }
        try {
            Cid cid = Cid.parse(pin.path("cid").asText());
            String request = status.path("requestid").asText();
            return new RemotePin(request, state, cid, pin.path("name").asText(""), detail);
        } catch (InvalidCidException e) {
            throw new PinningServiceException(200, "the pinning service named a CID not understood here", e);
        }
    }
}
