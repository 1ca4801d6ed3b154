package org.xinglin.ipfs.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as a stream. Unlike the JDK's own it does not wait for ever on a node that fell silent, and it
 * tells a connection that breaks in the middle as such.
 */
final class AnswerBody extends InputStream implements HttpResponse.BodySubscriber<InputStream> {
    /** Deliveries of the HTTP client (16 KiB each) that may wait to be read. */
    private static final int WAITING = 32;

    private record Delivery(
            List<ByteBuffer> buffers, @Nullable Throwable failure, boolean end) {}

    private final Duration patience;
    private final LinkedBlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();
    private final Deque<ByteBuffer> current = new ArrayDeque<>();
    private boolean ended;

    AnswerBody(Duration patience) {
        this.patience = patience;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription.set(newSubscription);
        newSubscription.request(WAITING);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        deliveries.add(new Delivery(buffers, null, false));
    }

    @Override
    public void onError(Throwable failure) {
        deliveries.add(new Delivery(List.of(), failure, true));
    }

    @Override
    public void onComplete() {
        deliveries.add(new Delivery(List.of(), null, true));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (current.isEmpty()) {
            if (ended) {
                return -1;
            }
            take();
        }
        ByteBuffer buffer = current.getFirst();
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        if (!buffer.hasRemaining()) {
            current.removeFirst();
        }
        return count;
    }

    /** Gives the connection up when the answer was not read to its end. */
    @Override
    public void close() {
        Flow.Subscription open = subscription.get();
        if (!ended && open != null) {
            open.cancel();
        }
        ended = true;
        current.clear();
        deliveries.clear();
    }

    private void take() throws IOException {
        Delivery next;
        try {
            next = deliveries.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("reading the answer was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
        if (next == null) {
            close();
            throw KuboException.unreachable("the IPFS node sent nothing for " + patience.toSeconds() + " s", null);
        }
        if (next.failure() != null) {
            throw KuboException.unreachable("the IPFS node broke its answer off", next.failure());
        }
        ended = next.end();
        for (ByteBuffer buffer : next.buffers()) {
            if (buffer.hasRemaining()) {
                current.add(buffer);
            }
        }
        Flow.Subscription open = subscription.get();
        if (!ended && open != null) {
            open.request(1);
        }
    }
}
