package org.xinglin.ipfs.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;

/** Sends calls and reads answers; turns every failure into a {@link KuboException}. */
final class KuboHttp implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** How long the node may take to answer, and rest in the middle of an answer or an upload. */
    static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What may take long: flushing a big upload to a slow disk, collecting garbage, fetching a tree to pin it. */
    private static final Duration LONG_WORK = Duration.ofHours(1);

    private static final int LONGEST_ERROR = 64 * 1024;

    private final URI api;
    private final @Nullable String bearer;
    private final Duration patience;
    private final HttpClient http;

    KuboHttp(URI api, @Nullable String bearer, Duration patience) {
        this.patience = patience;
        String text = api.toString();
        this.api = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : api;
        this.bearer = bearer;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The one JSON value of an answer. */
    JsonNode json(Query query) throws IOException {
        List<JsonNode> values = lines(query);
        if (values.isEmpty()) {
            throw KuboException.unreachable("the IPFS node answered nothing to " + query, null);
        }
        return values.getFirst();
    }

    /** All JSON lines of an answer. */
    List<JsonNode> lines(Query query) throws IOException {
        try (InputStream body = stream(query, patience)) {
            return readLines(body);
        }
    }

    /** As {@link #lines} for a command that may work long before it says anything. */
    List<JsonNode> linesOfLongWork(Query query) throws IOException {
        try (InputStream body = stream(query, LONG_WORK)) {
            return readLines(body);
        }
    }

    /** The bytes of an answer; the caller closes them. */
    InputStream stream(Query query) throws IOException {
        return stream(query, patience);
    }

    private InputStream stream(Query query, Duration wait) throws IOException {
        HttpRequest request =
                request(query).POST(HttpRequest.BodyPublishers.noBody()).build();
        return checked(await(http.sendAsync(request, info -> new AnswerBody(wait)), wait));
    }

    /** Streams an upload, written on this thread, and reads the JSON lines of the answer. */
    List<JsonNode> upload(Query query, List<Upload> files) throws IOException {
        MultipartFrame frame = new MultipartFrame();
        UploadStream out = new UploadStream(patience);
        HttpRequest request = request(query)
                .header("Content-Type", frame.contentType())
                .POST(HttpRequest.BodyPublishers.fromPublisher(out))
                .build();
        CompletableFuture<HttpResponse<InputStream>> answer =
                http.sendAsync(request, info -> new AnswerBody(LONG_WORK));
        CompletableFuture<Void> stopper = answer.handle((response, failure) -> {
            out.cancel();
            return null;
        });
        try {
            write(files, frame, out);
        } catch (IOException | RuntimeException e) {
            boolean nodeStopped = out.isStopped();
            if (!answer.isDone() || !nodeStopped) {
                out.abort(new IOException("the upload was given up", e));
                stopper.cancel(false);
                answer.cancel(true);
                if (nodeStopped) {
                    throw KuboException.unreachable("the IPFS node stopped taking the upload", e);
                }
                throw e;
            }
            // The node answered before it had everything: what it says counts, not that the writing then failed.
        }
        try (InputStream body = checked(await(answer, LONG_WORK))) {
            return readLines(body);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static void write(List<Upload> files, MultipartFrame frame, UploadStream out) throws IOException {
        for (Upload file : files) {
            frame.openPart(out, file.path());
            file.body().writeTo(out.unclosable());
            frame.closePart(out);
        }
        frame.end(out);
        out.close();
    }

    private HttpRequest.Builder request(Query query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + query.toString()));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return request;
    }

    static <T> T await(CompletableFuture<T> answer, Duration patience) throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw KuboException.unreachable("the IPFS node does not answer: " + describe(cause), cause);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw KuboException.unreachable("the IPFS node does not answer within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            throw KuboException.unreachable("the call was interrupted", e);
        }
    }

    /** The bytes of one block, as long as they are not more than a block can have. */
    static byte[] block(InputStream body, Cid cid) throws IOException {
        byte[] bytes = body.readNBytes(BlockFetcher.LARGEST_BLOCK + 1);
        if (bytes.length > BlockFetcher.LARGEST_BLOCK) {
            throw new KuboException(
                    KuboException.Kind.REFUSED, "what is said to be block " + cid + " is larger than any block", null);
        }
        return bytes;
    }

    private static String describe(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static InputStream checked(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            String text = new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
            throw KuboException.answered(response.statusCode(), message(text));
        }
    }

    private static String message(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json.path("Message").asText(text.strip());
        } catch (JsonProcessingException e) {
            return text.strip(); // Kubo answers 403, 404 and 405 in plain text.
        }
    }

    private static List<JsonNode> readLines(InputStream body) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(body)) {
            while (values.hasNextValue()) {
                JsonNode line = values.nextValue();
                if (line.path("Type").asText().equals("error") && line.has("Message")) {
                    throw KuboException.answered(200, line.path("Message").asText());
                }
                lines.add(line);
            }
        } catch (JsonProcessingException e) {
            throw KuboException.unreachable("the answer of the IPFS node is not the JSON it should be", e);
        }
        return lines;
    }
}
