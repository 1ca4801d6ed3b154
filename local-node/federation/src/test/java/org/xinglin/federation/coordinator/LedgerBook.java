package org.xinglin.federation.coordinator;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.xinglin.federation.task.TaskId;

/** What all accounts of one ledger in memory share; its monitor guards it. */
final class LedgerBook {
    final InstantSource clock;
    final Map<TaskId, BookedTask> tasks = new HashMap<>();
    long block = 1;

    LedgerBook(InstantSource clock) {
        this.clock = clock;
    }
}
