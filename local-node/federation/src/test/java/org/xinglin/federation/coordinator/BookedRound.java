package org.xinglin.federation.coordinator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.coordinator.RoundHistory.RecordedUpdate;
import org.xinglin.federation.task.RoundRecord;

/** A round on a ledger in memory. */
final class BookedRound {
    final byte[] start;
    final List<RecordedUpdate> updates = new ArrayList<>();

    @Nullable
    RoundRecord closed;

    byte[] manifest = new byte[0];
    long closedIn;

    BookedRound(byte[] start) {
        this.start = start;
    }

    @Nullable
    RecordedUpdate last(String account) {
        return updates.reversed().stream()
                .filter(update -> update.account().equals(account))
                .findFirst()
                .orElse(null);
    }
}
