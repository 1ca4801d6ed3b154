package org.xinglin.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.xinglin.chain.ChainException;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.core.settings.NodeAddresses;

/**
 * Two real nodes that have a chain in common up to a block and go on each by itself, behind one address that leads to the
 * first and, once it was turned, to the other: what whoever asks there sees is a reorganisation.
 */
final class ForkedChain implements AutoCloseable {
    private static final URI NO_WEB_SOCKET = URI.create("ws://127.0.0.1:1");

    private final EmbeddedChain first;
    private final EmbeddedChain second;
    private final NodeAddresses told;
    private final HttpServer door;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> guests = new ArrayList<>();
    private volatile URI behind;

    private ForkedChain(EmbeddedChain first, EmbeddedChain second, NodeAddresses told) throws IOException {
        this.first = first;
        this.second = second;
        this.told = told;
        behind = first.httpUri();
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", this::lead);
        door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        door.start();
    }

    /**
     * @param common the folder of a stopped chain, which is left as it is
     * @param told its addresses, of which only the contracts still hold
     */
    static ForkedChain open(Path common, NodeAddresses told, Path home) throws IOException, ChainException {
        return new ForkedChain(copy(common, home.resolve("first")), copy(common, home.resolve("second")), told);
    }

    /** A console that asks at the door. */
    LedgerConnection console(TestSigner signer, SentInMemory journal) {
        LedgerConnection console =
                LedgerConnection.open(at(door()), signer, new org.xinglin.core.chain.Approvals(), journal);
        guests.add(console);
        return console;
    }

    /** Whoever knows the first node. */
    Actor onFirst(String word) {
        return guest(new Actor(at(first.httpUri()), TestSigner.of(word)));
    }

    /** Whoever knows the second node. */
    Actor onSecond(String word) {
        return guest(new Actor(at(second.httpUri()), TestSigner.of(word)));
    }

    /** From now on the chain is the second node's. */
    void turn() {
        behind = second.httpUri();
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable guest : guests) {
            guest.close();
        }
        door.stop(0);
        client.close();
        first.close();
        second.close();
    }

    private Actor guest(Actor actor) {
        guests.add(actor);
        return actor;
    }

    private URI door() {
        return URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/");
    }

    private NodeAddresses at(URI http) {
        return new NodeAddresses(http, NO_WEB_SOCKET, told.ipfs(), told.edge(), told.coordinator(), told.contracts());
    }

    private void lead(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest question = HttpRequest.newBuilder(behind)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                            exchange.getRequestBody().readAllBytes()))
                    .build();
            HttpResponse<byte[]> answer = client.send(question, HttpResponse.BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedChain copy(Path common, Path home) throws IOException, ChainException {
        try (Stream<Path> files = Files.walk(common)) {
            files.forEach(file -> copied(file, home.resolve(common.relativize(file))));
        }
        return EmbeddedChain.start(ChainSettings.in(home).withIdleBlock(Duration.ZERO));
    }

    private static void copied(Path file, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
