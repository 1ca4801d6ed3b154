package org.xinglin.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the follower when the node announces a new head over its WebSocket. It only says that it is time to look: what
 * happened is always read by questions, so a lost message loses nothing.
 */
final class HeadSignal implements WebSocket.Listener, AutoCloseable {
    private static final String SUBSCRIBE = """
            {"jsonrpc":"2.0","id":1,"method":"eth_subscribe","params":["newHeads"]}""";
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final URI address;
    private final ChainToken token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Semaphore news = new Semaphore(0);
    private CompletableFuture<?> attempt = CompletableFuture.completedFuture(null);
    private volatile @Nullable WebSocket socket;

    HeadSignal(URI address, ChainToken token) {
        this.address = address;
        this.token = token;
    }

    /** Begins to connect unless connected; how it ends is seen by {@link #isOpen()}. For the follower's thread only. */
    void connect() {
        if (isOpen() || !attempt.isDone()) {
            return;
        }
        WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(CONNECT);
        try {
            token.header().ifPresent(header -> builder.header("Authorization", header));
        } catch (IOException unreadable) {
            return; // the questions that are asked besides will fail for the same reason and say so
        }
        attempt = builder.buildAsync(address, this).thenCompose(opened -> opened.sendText(SUBSCRIBE, true));
    }

    boolean isOpen() {
        WebSocket current = socket;
        return current != null && !current.isInputClosed() && !current.isOutputClosed();
    }

    void wake() {
        news.release();
    }

    /** Returns at the next news or after {@code longest}. */
    void await(Duration longest) throws InterruptedException {
        if (news.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            news.drainPermits();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        wake();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket closed, int code, String reason) {
        socket = null;
        wake();
        return null;
    }

    @Override
    public void onError(WebSocket broken, Throwable trouble) {
        socket = null;
        wake();
    }

    @Override
    public void close() {
        WebSocket current = socket;
        if (current != null) {
            current.abort();
        }
        client.shutdownNow();
    }
}
