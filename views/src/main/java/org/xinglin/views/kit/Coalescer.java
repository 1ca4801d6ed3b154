package org.xinglin.views.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers facts from any thread and hands them to the screen in batches, at most ten a second. Of a burst only the newest
 * {@code keep} are handed over: nobody reads more.
 */
public final class Coalescer<T> implements Consumer<T> {
    public static final Duration INTERVAL = Duration.ofMillis(100);

    private final Pace pace;
    private final int keep;
    private final Consumer<List<T>> batches;
    private final Deque<T> waiting = new ArrayDeque<>();
    private boolean scheduled;
    private boolean closed;

    public Coalescer(Pace pace, int keep, Consumer<List<T>> batches) {
        this.pace = pace;
        this.keep = keep;
        this.batches = batches;
    }

    @Override
    public void accept(T fact) {
        synchronized (waiting) {
            waiting.addLast(fact);
            if (waiting.size() > keep) {
                waiting.removeFirst();
            }
            if (scheduled || closed) {
                return;
            }
            scheduled = true;
        }
        pace.soon(this::flush);
    }

    /** Nothing is handed over any more. */
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.clear();
        }
    }

    private void flush() {
        List<T> batch;
        synchronized (waiting) {
            if (waiting.isEmpty() || closed) {
                scheduled = false;
                return;
            }
            batch = new ArrayList<>(waiting);
            waiting.clear();
        }
        batches.accept(batch);
        pace.later(INTERVAL, this::flush);
    }
}
