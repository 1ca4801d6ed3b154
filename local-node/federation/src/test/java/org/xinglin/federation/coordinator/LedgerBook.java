package org.xinglin.federation.coordinator;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinglin.federation.task.TaskId;

/** What all accounts of one ledger in memory share; its monitor guards it. */
final class LedgerBook {
    final InstantSource clock;
    final Map<TaskId, BookedTask> tasks = new HashMap<>();
    long block = 1;

    LedgerBook(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Set<TaskId> entrusted(String account) {
        return tasks.entrySet().stream()
                .filter(entry -> entry.getValue().wasEntrustedTo(account))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
