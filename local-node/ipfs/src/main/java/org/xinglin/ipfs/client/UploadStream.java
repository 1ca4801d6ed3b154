package org.xinglin.ipfs.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A request body that is written as a stream: a writer that outruns the network waits. */
final class UploadStream extends OutputStream implements Flow.Publisher<ByteBuffer>, Flow.Subscription {
    private static final int FIRST_BUFFER = 4 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final int WAITING_BUFFERS = 4;

    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private final AtomicInteger drains = new AtomicInteger();
    private Flow.@Nullable Subscriber<? super ByteBuffer> subscriber;
    private @Nullable IOException failure;
    private long demand;
    private boolean closed;
    private boolean stopped;
    private boolean ended;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int filled;

    /** {@code patience}: how long the other side may take nothing. */
    UploadStream(Duration patience) {
        this.patience = patience;
    }

    /** Whether the other side is gone, has fallen silent, or has answered already: nothing more is taken. */
    boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            int count = Math.min(left, BUFFER - filled);
            if (buffer.length < filled + count) {
                buffer = Arrays.copyOf(buffer, BUFFER);
            }
            System.arraycopy(bytes, at, buffer, filled, count);
            filled += count;
            at += count;
            left -= count;
            if (filled == BUFFER) {
                push();
            }
        }
    }

    /** Ends the body as complete. */
    @Override
    public void close() throws IOException {
        if (filled > 0) {
            push();
        }
        change(() -> closed = true);
        drain();
    }

    /** Ends the body as broken, so that the node never takes what came for the whole. */
    void abort(IOException cause) {
        change(() -> failure = cause);
        drain();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> newSubscriber) {
        change(() -> subscriber = newSubscriber);
        newSubscriber.onSubscribe(this);
        drain();
    }

    @Override
    public void request(long count) {
        change(() -> demand = demand + count < 0 ? Long.MAX_VALUE : demand + count);
        drain();
    }

    /** Called by the HTTP client when it gives up, and by us when the answer is there already. */
    @Override
    public void cancel() {
        change(() -> stopped = true);
    }

    private void push() throws IOException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (waiting.size() >= WAITING_BUFFERS && !stopped) {
                if (nanos <= 0) {
                    stopped = true;
                    throw new IOException("the IPFS node took nothing for " + patience.toSeconds() + " s");
                }
                nanos = changed.awaitNanos(nanos);
            }
            if (stopped) {
                throw new IOException("the IPFS node stopped taking the upload");
            }
            waiting.add(ByteBuffer.wrap(buffer, 0, filled));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("the upload was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        } finally {
            lock.unlock();
        }
        buffer = new byte[BUFFER];
        filled = 0;
        drain();
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Hands on what is wanted, one thread at a time and without the lock, as reactive streams demand. */
    private void drain() {
        if (drains.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        while (seen != 0) {
            boolean more = true;
            while (more) {
                more = step();
            }
            seen = drains.addAndGet(-seen);
        }
    }

    private boolean step() {
        Flow.Subscriber<? super ByteBuffer> to;
        ByteBuffer next = null;
        IOException broken;
        lock.lock();
        try {
            to = subscriber;
            if (to == null || ended || stopped) {
                return false;
            }
            broken = failure;
            if (broken == null && demand > 0) {
                next = waiting.poll();
            }
            boolean complete = closed && waiting.isEmpty() && next == null;
            ended = broken != null || complete;
            if (next != null) {
                demand--;
                changed.signalAll();
            } else if (!ended) {
                return false;
            }
        } finally {
            lock.unlock();
        }
        if (broken != null) {
            to.onError(broken);
        } else if (next != null) {
            to.onNext(next);
        } else {
            to.onComplete();
        }
        return next != null;
    }

    /** Takes writes of the multipart frame's user without letting it close the frame. */
    OutputStream unclosable() {
        UploadStream self = this;
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                self.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                self.write(bytes, offset, length);
            }
        };
    }
}
