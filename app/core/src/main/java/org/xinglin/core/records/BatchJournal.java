package org.xinglin.core.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was ordered in one go, and what became of each file. Every call is one transaction and durable when it returns. An item
 * that was begun follows its protection in the {@link ProtectionJournal}: stored, published, or waiting again when that one is
 * abandoned.
 */
public interface BatchJournal {
    /** @return the batch's number */
    long order(String label, Instant at, List<BatchItem> items);

    /** Newest first. */
    List<Batch> all();

    Optional<Batch> find(long batch);

    /** The first that wait, in order. */
    List<BatchItem> waiting(long batch, int limit);

    /** The protections enter their journal, and the items at these positions know them. */
    void begun(long batch, Map<Integer, Protection> protections);

    void ended(long batch, int position, BatchItem.State state, String reason);

    /** In order. */
    List<BatchItem> items(long batch);

    /** What failed waits again. @return how many */
    int again(long batch);
}
