package org.xinglin.vault.recovery;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/** Adds up for a {@link Progress}. */
final class Counter {
    private final Progress progress;
    private final long total;
    private long done;

    Counter(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** @throws Failed Cancelled */
    void count(int bytes) throws Failed {
        progress.check();
        done += bytes;
        progress.report(Math.min(done, total), total);
    }

    long done() {
        return done;
    }
}
