package org.xinglin.chain.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.rpc.JsonRpc;

/** Serves the JSON-RPC on one port of the loopback interface, over HTTP and WebSocket. */
public final class RpcServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);
    static final int MAX_REQUEST_BYTES = 5 * 1024 * 1024;

    /** A socket that takes up its messages too slowly is closed rather than kept in memory. */
    private static final int MAX_OUTGOING_FRAMES = 10_000;

    private static final int MAX_PLATFORM_THREADS = 32;
    private static final long STOP_SECONDS = 2;

    private final ExecutorService workers;
    private final Server server;
    private final ServerConnector connector;

    private RpcServer(ChainEngine engine, ServerSettings settings) {
        this.workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("chain-rpc-", 0).factory());
        QueuedThreadPool pool = new QueuedThreadPool(MAX_PLATFORM_THREADS, 2);
        pool.setName("chain-http");
        pool.setDaemon(true);
        pool.setVirtualThreadsExecutor(workers);
        this.server = new Server(pool);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        server.addConnector(connector);
        ChainMetrics metrics = new ChainMetrics(engine);
        JsonRpc rpc = new JsonRpc(engine, metrics);
        WebSocketUpgradeHandler sockets = WebSocketUpgradeHandler.from(server, container -> {
            container.setMaxTextMessageSize(MAX_REQUEST_BYTES);
            container.setMaxOutgoingFrames(MAX_OUTGOING_FRAMES);
            container.setIdleTimeout(Duration.ZERO);
            container.addMapping("/", (request, response, callback) -> new WebSocketEndpoint(engine, rpc, workers));
        });
        sockets.setHandler(
                new Handler.Sequence(new HealthEndpoint(engine), new MetricsEndpoint(metrics), new HttpEndpoint(rpc)));
        server.setHandler(new LocalAccess(
                new TokenAccess(sockets, settings.token()), settings.token().isPresent()));
        ErrorHandler errors = new ErrorHandler();
        errors.setShowStacks(false);
        server.setErrorHandler(errors);
    }

    /** Listens at once. */
    public static RpcServer start(ChainEngine engine, ServerSettings settings) throws IOException {
        RpcServer started = new RpcServer(engine, settings);
        started.connector.setHost(settings.host());
        started.connector.setPort(settings.port());
        try {
            started.connector.open();
            started.startServing();
        } catch (IOException failed) {
            started.close();
            throw failed;
        }
        return started;
    }

    /** Jetty's start declares Exception; a task that has run tells what it was. */
    private void startServing() throws IOException {
        FutureTask<Boolean> starting = new FutureTask<>(() -> {
            server.start();
            return true;
        });
        starting.run();
        if (starting.state() == Future.State.FAILED) {
            throw new IOException("the JSON-RPC server did not start", starting.exceptionNow());
        }
    }

    /** Host and port under which it is reached from this machine. */
    public String address() {
        return "127.0.0.1:" + connector.getLocalPort();
    }

    @Override
    public void close() {
        FutureTask<Boolean> stopping = new FutureTask<>(() -> {
            server.stop();
            return true;
        });
        stopping.run();
        if (stopping.state() == Future.State.FAILED) {
            LOG.warn("the JSON-RPC server did not stop cleanly", stopping.exceptionNow());
        }
        connector.close();
        letWorkersFinish();
    }

    /** They are not interrupted: an interrupt while a block is read would close the block file under everybody. */
    private void letWorkersFinish() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("requests were still being answered when the chain stopped");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
