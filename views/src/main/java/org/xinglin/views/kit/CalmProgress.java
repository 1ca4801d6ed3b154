package org.xinglin.views.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.xinglin.core.kernel.Progress;

/** Passes on at most ten reports a second, and always the last: a fast file would flood the screen's thread. */
public final class CalmProgress implements Progress {
    private final Progress progress;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    public CalmProgress(Progress progress, InstantSource clock) {
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void report(long done, long total) {
        Instant now = clock.instant();
        if (done == total || !now.isBefore(next)) {
            next = now.plus(Duration.ofMillis(100));
            progress.report(done, total);
        }
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
