package org.xinglin.storage.replication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.xinglin.ipfs.cid.Cid;

/**
 * The part of IPFS Cluster's REST API that keeps contents (ipfscluster.io, REST API reference; cluster 1.1): {@code /add} with
 * a CAR file, {@code /pins/CID}. Answers are JSON, errors {@code {"code":…,"message":…}}. Thread-safe.
 */
final class ClusterApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A large record over a slow line. */
    private static final Duration UPLOAD = Duration.ofHours(6);

    private static final int LONGEST_REASON = 300;

    private final URI api;
    private final String secret;
    private final HttpClient http;

    /** @param secret {@code user:password}, a bearer token, or empty */
    ClusterApi(URI api, String secret) {
        String text = api.toString();
        this.api = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : api;
        this.secret = secret;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER) // The secret is for this host alone.
                .build();
    }

    /** The cluster did not do it; {@code status} is 0 where it did not answer. The message never holds the secret. */
    static final class ClusterException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        ClusterException(int status, String message, Throwable cause) {
            super(message, cause);
            this.status = status;
        }

        ClusterException(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** The state of a pin at each peer ({@code GlobalPinInfo}). */
    JsonNode status(Cid cid) throws IOException {
        return JSON.readTree(
                call(request("/pins/" + cid).GET().timeout(PATIENCE).build()));
    }

    /** Adds the tree in a CAR file to the cluster and pins it. The stream is closed. */
    void add(InputStream car, int copies) throws IOException {
        String boundary = "xinglin-" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"car\"\r\n"
                + "Content-Type: application/vnd.ipld.car\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(ascii(head), car, ascii(tail))));
        call(request("/add?format=car&stream-channels=false" + replication('&', copies))
                .timeout(UPLOAD)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build());
    }

    /** Pins what the cluster has, or sets its number of copies. */
    void pin(Cid cid, int copies) throws IOException {
        call(request("/pins/" + cid + replication('?', copies))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    void unpin(Cid cid) throws IOException {
        call(request("/pins/" + cid).timeout(PATIENCE).DELETE().build());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static String replication(char separator, int copies) {
        return copies == 0 ? "" : separator + "replication-min=" + copies + "&replication-max=" + copies;
    }

    private static InputStream ascii(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path)).header("Accept", "application/json");
        if (!secret.isEmpty()) {
            request.header("Authorization", authorization());
        }
        return request;
    }

    private String authorization() {
        return secret.contains(":")
                ? "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))
                : "Bearer " + secret;
    }

    private byte[] call(HttpRequest request) throws IOException {
        HttpResponse<byte[]> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException(0, "the call was interrupted", e);
        } catch (IOException e) {
            throw new ClusterException(0, "the cluster does not answer", e);
        }
        if (response.statusCode() / 100 != 2) {
            throw new ClusterException(response.statusCode(), reason(response));
        }
        return response.body();
    }

    /** The cluster's own words, should they repeat the secret without it. */
    private String reason(HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        String said = text;
        try {
            said = JSON.readTree(text).path("message").asText(text);
        } catch (IOException notJson) {
            said = text.strip();
        }
        String safe = secret.isEmpty() ? said : said.replace(secret, "***");
        return "the cluster answered " + response.statusCode() + ": "
                + safe.substring(0, Math.min(safe.length(), LONGEST_REASON));
    }
}
