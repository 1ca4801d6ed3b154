package org.xinglin.core.records;

import java.time.Instant;
import java.util.Map;

/**
 * Many files that were ordered together.
 *
 * @param label what a person calls it: the folder's name
 * @param items how many are in each state
 */
public record Batch(long number, String label, Instant begunAt, Map<BatchItem.State, Long> items) {
    public Batch {
        items = Map.copyOf(items);
    }

    public long in(BatchItem.State state) {
        return items.getOrDefault(state, 0L);
    }

    public long total() {
        return items.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether something of it is still to be done. */
    public boolean isOpen() {
        return in(BatchItem.State.WAITING) + in(BatchItem.State.BEGUN) + in(BatchItem.State.STORED) > 0;
    }
}
