package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;

/** Sends what does not fit into one transaction in several, and says how far it came. */
final class Batches {
    private final Progress progress;
    private final long total;
    private final List<Digest> transactions = new ArrayList<>();
    private int done;

    Batches(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** Sends one batch. */
    @FunctionalInterface
    interface Sending<T> {
        Digest send(List<T> batch) throws Failed;
    }

    /**
     * All of {@code pieces}, by hundreds. Asked to stop, it stops between two transactions.
     *
     * @return what stopped it; empty when everything was sent
     * @throws Failed what stopped it when nothing at all was sent before
     */
    <T> Optional<Failure> send(List<T> pieces, Sending<T> sending) throws Failed {
        for (int from = 0; from < pieces.size(); from += AccessRegistry.MAX_BATCH) {
            List<T> batch = pieces.subList(from, Math.min(pieces.size(), from + AccessRegistry.MAX_BATCH));
            try {
                progress.check();
                transactions.add(sending.send(batch));
            } catch (Failed failed) {
                if (transactions.isEmpty()) {
                    throw failed;
                }
                return Optional.of(failed.failure());
            }
            done += batch.size();
            progress.report(done, total);
        }
        return Optional.empty();
    }

    List<Digest> transactions() {
        return List.copyOf(transactions);
    }

    int done() {
        return done;
    }
}
