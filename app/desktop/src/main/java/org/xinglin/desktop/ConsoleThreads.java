package org.xinglin.desktop;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Background;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;

/** The console's threads, all made here: {@code io-*} (virtual), {@code ledger} and {@code training} (one each). */
public final class ConsoleThreads implements Background, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleThreads.class);
    private final Executor screen;
    private final ExecutorService io =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("io-", 0).factory());
    private final ExecutorService ledger = Executors.newSingleThreadExecutor(daemon("ledger"));
    private final ExecutorService training = Executors.newSingleThreadExecutor(daemon("training"));

    /** @param screen runs a task on the thread the screen lives on */
    public ConsoleThreads(Executor screen) {
        this.screen = screen;
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    @Override
    public <T> Running run(Lane lane, Work<T> work, Outcome<? super T> outcome) {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicBoolean begun = new AtomicBoolean();
        Future<?> future = executor(lane).submit(() -> {
            if (begun.compareAndSet(false, true)) {
                perform(work, outcome, cancelled);
            }
        });
        return () -> {
            cancelled.set(true);
            if (begun.compareAndSet(false, true)) { // still in the queue: it ends here
                screen.execute(() -> outcome.failed(new Failure.Cancelled()));
            }
            future.cancel(true);
        };
    }

    private ExecutorService executor(Lane lane) {
        return switch (lane) {
            case IO -> io;
            case LEDGER -> ledger;
            case TRAINING -> training;
        };
    }

    private <T> void perform(Work<T> work, Outcome<? super T> outcome, AtomicBoolean cancelled) {
        try {
            T value = work.run(new ScreenProgress(outcome, cancelled));
            screen.execute(() -> outcome.succeeded(value));
        } catch (Failed failed) {
            LOG.info("{}", failed.failure().code(), failed);
            Failure failure = cancelled.get() ? new Failure.Cancelled() : failed.failure();
            screen.execute(() -> outcome.failed(failure));
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            // the boundary of background work: nothing may vanish in a pool's thread
            LOG.error("background work failed", e);
            screen.execute(
                    () -> outcome.failed(new Failure.Unexpected(e.getClass().getSimpleName())));
        }
    }

    /** Tells the screen of progress without flooding it: {@code outcome} coalesces, this only hops threads. */
    private final class ScreenProgress implements Progress {
        private final Outcome<?> outcome;
        private final AtomicBoolean cancelled;
        private final AtomicBoolean pending = new AtomicBoolean();
        private volatile long done;
        private volatile long total;

        ScreenProgress(Outcome<?> outcome, AtomicBoolean cancelled) {
            this.outcome = outcome;
            this.cancelled = cancelled;
        }

        @Override
        public void report(long nowDone, long nowTotal) {
            done = nowDone;
            total = nowTotal;
            if (pending.compareAndSet(false, true)) {
                screen.execute(() -> {
                    pending.set(false);
                    outcome.progressed(done, total);
                });
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get() || Thread.currentThread().isInterrupted();
        }
    }

    @Override
    public void close() {
        io.shutdownNow();
        ledger.shutdownNow();
        training.shutdownNow();
    }
}
