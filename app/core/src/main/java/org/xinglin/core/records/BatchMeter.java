package org.xinglin.core.records;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts what a batch's run has done, and tells it. Thread-safe. */
final class BatchMeter {
    private final InstantSource clock;
    private final Consumer<BatchProgress> told;
    private final Instant begun;
    private final long total;
    private final long before;
    private Duration paused = Duration.ZERO;
    private long done;
    private long bytes;
    private long failed;
    private long skipped;

    BatchMeter(Batch batch, InstantSource clock, Consumer<BatchProgress> told) {
        this.clock = clock;
        this.told = told;
        this.begun = clock.instant();
        this.total = batch.total();
        this.failed = batch.in(BatchItem.State.FAILED);
        this.skipped = batch.in(BatchItem.State.SKIPPED);
        this.before = batch.in(BatchItem.State.PUBLISHED) + failed + skipped;
    }

    synchronized void published(long plaintext) {
        bytes += plaintext;
        done++;
        tell();
    }

    synchronized void ended(BatchItem.State state) {
        if (state == BatchItem.State.FAILED) {
            failed++;
        } else {
            skipped++;
        }
        done++;
        tell();
    }

    synchronized void pausedFor(Duration duration) {
        paused = paused.plus(duration);
    }

    private void tell() {
        double seconds = Duration.between(begun, clock.instant()).minus(paused).toMillis() / 1000.0;
        double rate = seconds > 0 ? done / seconds : 0;
        long remaining = total - before - done;
        Optional<Duration> left =
                rate > 0 ? Optional.of(Duration.ofMillis((long) (1000 * remaining / rate))) : Optional.empty();
        told.accept(new BatchProgress(before + done, total, bytes, failed, skipped, rate, left));
    }
}
