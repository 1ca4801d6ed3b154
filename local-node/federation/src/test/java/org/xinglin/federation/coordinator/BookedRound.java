package org.xinglin.federation.coordinator;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.coordinator.RoundHistory.ClosedRound;
import org.xinglin.federation.coordinator.RoundHistory.Participant;
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

    Optional<ClosedRound> asClosed() {
        return Optional.ofNullable(closed)
                .map(record -> new ClosedRound(
                        record.round(),
                        start,
                        bytes(record.globalDigest()),
                        manifest,
                        record.sites().stream()
                                .map(site -> new Participant(site.account(), site.samples()))
                                .toList(),
                        closedIn));
    }

    /** Reads hexadecimal digits behind {@code 0x}. */
    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.substring(2));
    }

    @Nullable
    RecordedUpdate last(String account) {
        return updates.reversed().stream()
                .filter(update -> update.account().equals(account))
                .findFirst()
                .orElse(null);
    }
}
