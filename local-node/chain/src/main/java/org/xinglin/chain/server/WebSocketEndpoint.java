package org.xinglin.chain.server;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.engine.ChainEngine;
import org.xinglin.chain.rpc.JsonRpc;
import org.xinglin.chain.rpc.Subscriptions;

/** JSON-RPC over one WebSocket, with what it subscribed to. Messages are answered side by side. */
public final class WebSocketEndpoint implements Session.Listener.AutoDemanding {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketEndpoint.class);

    private final ChainEngine engine;
    private final JsonRpc rpc;
    private final Executor executor;
    private final Subscriptions subscriptions = new Subscriptions(this::send);
    private final Consumer<Block> onBlock = subscriptions::onBlock;
    private final Consumer<Transaction> onArrival = subscriptions::onArrival;
    private volatile @Nullable Session session;

    WebSocketEndpoint(ChainEngine engine, JsonRpc rpc, Executor executor) {
        this.engine = engine;
        this.rpc = rpc;
        this.executor = executor;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        engine.blocks().add(onBlock);
        engine.arrivals().add(onArrival);
    }

    @Override
    public void onWebSocketText(String message) {
        executor.execute(() -> {
            String answer = rpc.answer(message, subscriptions);
            if (answer != null) {
                send(answer);
            }
            subscriptions.activate();
        });
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        listenNoMore();
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        listenNoMore();
        LOG.debug("a WebSocket broke off", cause);
    }

    private void listenNoMore() {
        engine.blocks().remove(onBlock);
        engine.arrivals().remove(onArrival);
    }

    private void send(String text) {
        Session open = session;
        if (open != null && open.isOpen()) {
            open.sendText(text, Callback.from(() -> {}, broken -> open.disconnect()));
        }
    }
}
