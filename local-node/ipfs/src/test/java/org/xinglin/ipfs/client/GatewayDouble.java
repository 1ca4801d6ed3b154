package org.xinglin.ipfs.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;

/** A gateway of the trustless kind for raw blocks, written from specs.ipfs.tech/http-gateways; none runs here. */
final class GatewayDouble implements AutoCloseable {
    final Map<Cid, byte[]> blocks = new ConcurrentHashMap<>();
    final Set<Cid> asked = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    volatile String contentType = "application/vnd.ipld.raw";

    GatewayDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ipfs/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    Set<Cid> asked() {
        return new HashSet<>(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean raw = "GET".equals(exchange.getRequestMethod())
                    && "format=raw".equals(exchange.getRequestURI().getRawQuery());
            byte[] block = raw ? blocks.get(cid(exchange.getRequestURI().getPath())) : null;
            if (block == null) {
                exchange.sendResponseHeaders(raw ? 404 : 400, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, block.length);
            exchange.getResponseBody().write(block);
        }
    }

    private Cid cid(String path) throws IOException {
        try {
            Cid cid = Cid.parse(path.substring("/ipfs/".length()));
            asked.add(cid);
            return cid;
        } catch (InvalidCidException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
