package org.xinglin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.Cid;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;

/** A real node whose answers to what is added name something else that it holds. */
class WrongCidTest {
    private static final Pattern HASH = Pattern.compile("\"Hash\"\\s*:\\s*\"[^\"]+\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedIpfs node;
    private HttpServer between;
    private KuboContentStore honest;
    private KuboContentStore store;
    private volatile String told = "";

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        node = EmbeddedIpfs.start(new IpfsSettings(folder, 0));
        between = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        between.createContext("/", this::pass);
        between.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        between.start();
        honest = new KuboContentStore(node.apiUri());
        store = new KuboContentStore(
                URI.create("http://127.0.0.1:" + between.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        store.close();
        honest.close();
        between.stop(0);
        client.close();
        node.close();
    }

    @Test
    void aRecordIsNotPublishedUnderTheNameOfAnother() throws Exception {
        Cid other = honest.put(out -> out.write(bytes(1)));
        told = other.text();
        refused(() -> store.put(out -> out.write(bytes(2))));
        refused(() -> store.putAll(List.of(bytes(3), bytes(4))));
        told = "";
        Cid right = store.put(out -> out.write(bytes(2)));
        assertThat(right).isNotEqualTo(other);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable put) {
        assertThatThrownBy(put)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Tampered.class));
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            HttpRequest.Builder question = HttpRequest.newBuilder(node.apiUri().resolve(asked.toString()))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                            exchange.getRequestBody().readAllBytes()));
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (type != null) {
                question.header("Content-Type", type);
            }
            HttpResponse<byte[]> answer = client.send(question.build(), HttpResponse.BodyHandlers.ofByteArray());
            byte[] body = answer.body();
            if (!told.isEmpty() && asked.getPath().endsWith("/add")) {
                String text = new String(body, StandardCharsets.UTF_8);
                body = HASH.matcher(text)
                        .replaceAll(Matcher.quoteReplacement("\"Hash\":\"" + told + "\""))
                        .getBytes(StandardCharsets.UTF_8);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[1000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
