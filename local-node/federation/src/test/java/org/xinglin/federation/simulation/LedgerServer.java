package org.xinglin.federation.simulation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xinglin.federation.coordinator.InMemoryRoundLedger;
import org.xinglin.federation.task.TaskId;

/** The hospitals' way to a ledger in the coordinator's memory: each act is a path of words. */
final class LedgerServer implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();

    private final InMemoryRoundLedger ledger;
    private final HttpServer server;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    LedgerServer(InMemoryRoundLedger ledger) throws IOException {
        this.ledger = ledger;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.createContext("/", this::answer);
        server.setExecutor(calls);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] words = exchange.getRequestURI().getPath().substring(1).split("/", -1);
        try (exchange) {
            try {
                act(words);
                exchange.sendResponseHeaders(204, -1);
            } catch (IOException e) {
                byte[] why = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(409, why.length);
                exchange.getResponseBody().write(why);
            }
        }
    }

    private void act(String[] words) throws IOException {
        TaskId task = TaskId.of(HEX.parseHex(words[1]));
        switch (words[0]) {
            case "publish" -> ledger.publish(task);
            case "join" -> ledger.join(task, words[2]);
            case "record" ->
                ledger.record(
                        task, Integer.parseInt(words[2]), words[3], HEX.parseHex(words[4]), Long.parseLong(words[5]));
            default -> throw new IOException("no such act");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        calls.close();
    }
}
