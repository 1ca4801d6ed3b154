package org.xinglin.core.records;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;

/**
 * Protects many files in one go: they are written down first, then encrypted and uploaded by several threads and registered in
 * transactions of up to 100. It may end at any point, also by a kill; {@link #run} goes on from there.
 */
public final class ProtectBatch {
    /** So much plaintext at most is encrypted anew after a crash, and waits in one transaction. */
    private static final long MAX_BYTES = 256L << 20;

    private final Guard guard;
    private final BatchJournal batches;
    private final ResumeProtections resume;
    private final SealChunk chunks;
    private final InstantSource clock;

    public ProtectBatch(
            Guard guard, BatchJournal batches, ResumeProtections resume, SealChunk chunks, InstantSource clock) {
        this.guard = guard;
        this.batches = batches;
        this.resume = resume;
        this.chunks = chunks;
        this.clock = clock;
    }

    /** Writes down what is to be protected; nothing else is done yet. @return the batch's number */
    public long order(String label, List<ProtectOrder> orders) throws Failed {
        return guard.act(Act.PROTECT, "", () -> ordered(label, orders), number -> "batch " + number);
    }

    private long ordered(String label, List<ProtectOrder> orders) {
        List<BatchItem> items = new ArrayList<>();
        for (ProtectOrder order : orders) {
            items.add(BatchItem.waiting(items.size(), order));
        }
        return batches.order(label, clock.instant(), items);
    }

    /**
     * Works until nothing waits any more. Files that can not be protected are noted with the reason and passed over; what
     * stands in the way of all of them ends the run, and they wait for the next one. Only when no other protection is under
     * way in this home.
     *
     * @param pause lets a person hold it between two files
     * @param progress for cancelling; counts files
     * @return the batch as it is at the end
     * @throws Failed Unreachable, OutOfSpace, Cancelled; what was told as done stays done
     */
    public Batch run(long batch, Pause pause, Progress progress, Consumer<BatchProgress> told) throws Failed {
        return guard.act(
                Act.PROTECT,
                "batch " + batch,
                () -> worked(batch, pause, progress, told),
                end -> end.in(BatchItem.State.PUBLISHED) + " of " + end.total());
    }

    private Batch worked(long number, Pause pause, Progress progress, Consumer<BatchProgress> told) throws Failed {
        find(number);
        resume.all(); // what stops one of them is found again at its file, and told there
        BatchMeter meter = new BatchMeter(find(number), clock, now -> {
            progress.report(now.done(), now.total());
            told.accept(now);
        });
        SealChunk.Run run = new SealChunk.Run(number, pause, progress, meter);
        SealChunk.Sealed before = SealChunk.Sealed.NOTHING;
        List<BatchItem> next = take(number);
        while (!next.isEmpty()) {
            before = chunks.sealNextWhilePublishing(run, next, before);
            next = take(number);
        }
        chunks.publish(run, before);
        return find(number);
    }

    private List<BatchItem> take(long batch) {
        List<BatchItem> taken = new ArrayList<>();
        long bytes = 0;
        for (BatchItem item : batches.waiting(batch, FinishProtection.MAX_BATCH)) {
            bytes += Math.max(0, item.source().bytes());
            if (!taken.isEmpty() && bytes > MAX_BYTES) {
                break;
            }
            taken.add(item);
        }
        return taken;
    }

    /** What failed waits again for the next {@link #run}. @return how many @throws Failed Invalid UNKNOWN_BATCH */
    public int again(long batch) throws Failed {
        find(batch);
        return guard.act(Act.PROTECT, "batch " + batch, () -> batches.again(batch), many -> many + " again");
    }

    /** @throws Failed Invalid UNKNOWN_BATCH */
    public Batch find(long batch) throws Failed {
        return batches.find(batch).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_BATCH, String.valueOf(batch)));
    }

    /** Newest first. */
    public List<Batch> all() {
        return batches.all();
    }

    /** What became of each file, in order. */
    public List<BatchItem> items(long batch) {
        return batches.items(batch);
    }
}
