package org.xinglin.ipfs.rpc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.ipfs.mfs.FilesException;

/** Listens on loopback, finds the command of a call, and turns failures into Kubo's error form. */
public final class RpcServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);
    private static final String PREFIX = "/api/v0/";
    private static final long CLOSE_SECONDS = 10;
    /** How much of a refused upload is still read, so that the client gets round to reading the refusal. */
    private static final long DRAIN_BYTES = 16L << 30;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Command> commands;
    private final Gate gate;

    private RpcServer(HttpServer server, Map<String, Command> commands, List<Authorization> authorizations) {
        this.server = server;
        this.commands = commands;
        this.gate = new Gate(server.getAddress().getPort(), authorizations);
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("io-ipfs-", 0).factory());
    }

    /** Answers on 127.0.0.1; port 0 takes a free one. Without authorizations it answers whoever can reach it. */
    public static RpcServer start(int port, Commands commands, List<Authorization> authorizations) throws IOException {
        // The JDK's server reads these once, on first use. Without the first every small chunked answer waits 40 ms
        // for an ACK; the second keeps idle connections longer than clients do, so that none is cut as it is reused.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        HttpServer http = listen(port);
        RpcServer server = new RpcServer(http, commands.byName(), authorizations);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    private static HttpServer listen(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException e) {
            throw new IOException("port " + port + " on 127.0.0.1 is taken by another program", e);
        }
    }

    /** Without the {@code /api/v0}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("calls were still under way when the node closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Call call = new Call(exchange, new Params(null));
        try {
            gate.check(exchange.getRequestHeaders(), exchange.getRequestURI().getPath());
            call = new Call(exchange, new Params(exchange.getRequestURI().getRawQuery()));
            command(exchange).run(call);
            call.complete();
        } catch (RpcFailure e) {
            refuse(call, e.status(), e.code(), e);
        } catch (FilesException e) {
            refuse(call, e.isInvalid() ? 400 : 500, e.isInvalid() ? 1 : 0, e);
        } catch (IOException e) {
            LOG.debug("a call failed", e);
            refuse(call, 500, 0, e);
        }
    }

    private Command command(HttpExchange exchange) throws RpcFailure {
        String path = exchange.getRequestURI().getPath();
        Command command = path.startsWith(PREFIX) ? commands.get(path.substring(PREFIX.length())) : null;
        if (command == null) {
            throw RpcFailure.unknownCommand(path);
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            throw RpcFailure.postOnly();
        }
        return command;
    }

    /** A failure after bytes were sent leaves this method: the server then cuts the connection. */
    private static void refuse(Call call, int status, int code, IOException failure) throws IOException {
        String message = failure.getMessage() == null ? "the call failed" : failure.getMessage();
        if (call.isStreamingLines()) {
            call.fail(status, code, message);
            drain(call.body());
            throw failure;
        }
        if (call.isAnswered()) {
            throw failure;
        }
        call.fail(status, code, message);
        drain(call.body());
        call.complete();
    }

    private static void drain(InputStream body) throws IOException {
        byte[] scratch = new byte[65_536];
        long drained = 0;
        int count = body.read(scratch);
        while (count >= 0 && drained < DRAIN_BYTES) {
            drained += count;
            count = body.read(scratch);
        }
    }
}
