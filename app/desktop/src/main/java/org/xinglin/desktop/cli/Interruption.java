package org.xinglin.desktop.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjLongConsumer;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/** Lets Ctrl-C end a piece of work in order: the process waits until what was half done is gone. */
final class Interruption implements Progress {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ObjLongConsumer<Long> tell;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;

    private Interruption(ObjLongConsumer<Long> tell) {
        this.tell = tell;
    }

    /** Work that can be stopped. */
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Failed;
    }

    /** {@code tell} gets the total (negative when not known) and how much is done. */
    static <T> T stoppable(Output output, ObjLongConsumer<Long> tell, Work<T> work) throws Failed {
        Interruption progress = new Interruption(tell);
        Thread hook = Thread.ofPlatform().unstarted(progress::stop);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.run(progress);
        } catch (Failed failed) {
            if (progress.asked) {
                output.endProgress();
                output.failure(failed.failure()); // nobody could say it later: the process ends with the latch
            }
            throw failed;
        } finally {
            progress.ended.countDown();
            if (!progress.asked) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private void stop() {
        asked = true;
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return; // the machine must be able to shut down
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void report(long done, long total) {
        tell.accept(total, done);
    }

    @Override
    public boolean isCancelled() {
        return asked || Thread.currentThread().isInterrupted();
    }
}
