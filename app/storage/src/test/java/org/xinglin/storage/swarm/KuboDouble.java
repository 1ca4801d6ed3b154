package org.xinglin.storage.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.xinglin.ipfs.unixfs.CidOutputStream;
import org.xinglin.ipfs.unixfs.ImportProfile;

/** Answers the doctor's questions as Kubo 0.38 documents them, from settings that a test may spoil. */
final class KuboDouble implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Set<String> shut = new HashSet<>();
    ObjectNode config;
    Optional<String> token = Optional.empty();
    String agent = "kubo/0.38.1/";
    String version = "0.38.1";
    String addresses = "[\"/ip4/10.0.0.7/tcp/4101/p2p/12D3KooWFta2AE7oiK1ioqjVAKajUJauZWfeM7R413K7ARtHRDAu\"]";
    ImportProfile usual = ImportProfile.UNIXFS_V1_2025;
    ImportProfile asked = ImportProfile.UNIXFS_V1_2025;
    long storageMax = 100L << 30;
    long repoSize = 10L << 30;

    private final KuboHome home;
    private final HttpServer server;

    KuboDouble(KuboHome home, InetAddress address) throws IOException {
        this.home = home;
        this.config = (ObjectNode) home.config();
        this.server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        server.createContext("/api/v0/", this::answer);
        server.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String command = exchange.getRequestURI().getPath().substring("/api/v0/".length());
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        boolean known = token.isEmpty() || ("Bearer " + token.get()).equals(bearer);
        if (!command.equals("version") && (!known || shut.contains(command))) {
            send(exchange, 403, "403 - Forbidden");
            return;
        }
        String told = told(command, query, body);
        send(exchange, told.isEmpty() ? 404 : 200, told.isEmpty() ? "404 page not found" : told);
    }

    private String told(String command, String query, byte[] body) throws IOException {
        return switch (command) {
            case "version" -> "{\"Version\":\"" + version + "\",\"Commit\":\"\",\"Repo\":\"18\"}";
            case "id" ->
                "{\"ID\":\"12D3KooWFta2AE7oiK1ioqjVAKajUJauZWfeM7R413K7ARtHRDAu\",\"AgentVersion\":\"" + agent
                        + "\",\"Addresses\":" + addresses + "}";
            case "config/show" -> shown().toString();
            case "bootstrap/list" ->
                JSON.createObjectNode().set("Peers", config.get("Bootstrap")).toString();
            case "swarm/peers" -> "{\"Peers\":[{\"Addr\":\"/ip4/10.0.0.8/tcp/4001\",\"Peer\":\"12D3KooWx\"}]}";
            case "repo/stat" ->
                JSON.createObjectNode()
                        .put("RepoSize", repoSize)
                        .put("StorageMax", storageMax)
                        .put("NumObjects", 3)
                        .put("RepoPath", home.folder().toString())
                        .toString();
            case "add" ->
                "{\"Name\":\"probe\",\"Bytes\":1}\n{\"Name\":\"probe\",\"Hash\":\"" + hash(query, body) + "\"}";
            default -> "";
        };
    }

    /** As Kubo shows its settings: without the private key. */
    private JsonNode shown() {
        ObjectNode shown = config.deepCopy();
        ((ObjectNode) shown.get("Identity")).remove("PrivKey");
        return shown;
    }

    private String hash(String query, byte[] form) throws IOException {
        String text = new String(form, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("\r\n\r\n") + 4;
        int end = text.lastIndexOf("\r\n--");
        try (CidOutputStream out =
                new CidOutputStream(OutputStream.nullOutputStream(), query.contains("chunker=") ? asked : usual)) {
            out.write(form, begin, end - begin);
            return out.finish().cid().toString();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
