package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.coordinator.RoundHistory.Standby;
import org.xinglin.federation.coordinator.RoundLedger.StandingChange;
import org.xinglin.federation.task.RoundRecord;

/** A task on a ledger in memory. */
public final class BookedTask {
    String publisher = InMemoryRoundLedger.PUBLISHER;
    String coordinator = InMemoryRoundLedger.COORDINATOR;
    Optional<Standby> standby = Optional.empty();
    Instant silentSince;
    int standingRound;

    @Nullable
    Integer end;

    final Set<String> joined = new HashSet<>();
    final List<BookedRound> rounds = new ArrayList<>();
    final Map<String, Standing> standings = new LinkedHashMap<>();

    BookedTask(Instant now) {
        silentSince = now;
    }

    /** Everybody who was once named standby, or was given the task. */
    private final Set<String> entrusted = new HashSet<>();

    void name(Standby named, Instant now) {
        standby = Optional.of(named);
        silentSince = now;
        entrusted.add(named.account());
    }

    void give(String to, Instant now) {
        coordinator = to;
        silentSince = now;
        standby = standby.filter(named -> !named.account().equals(to));
        entrusted.add(to);
    }

    boolean wasEntrustedTo(String account) {
        return entrusted.contains(account);
    }

    Map<Integer, RoundRecord> closedRounds() {
        Map<Integer, RoundRecord> closed = new HashMap<>();
        for (BookedRound round : rounds) {
            if (round.closed != null) {
                closed.put(round.closed.round(), round.closed);
            }
        }
        return Map.copyOf(closed);
    }

    /** Once a round. */
    void stand(int round, List<StandingChange> changes, byte[] reasons) throws IOException {
        if (round <= standingRound) {
            return;
        }
        standingRound = round;
        for (StandingChange change : changes) {
            if (!joined.contains(change.account())) {
                throw new IOException("NotJoined");
            }
            Standing before = standings.get(change.account());
            long reward = change.reward() + (before == null ? 0 : before.reward());
            standings.put(change.account(), new Standing(round, change.score(), reward, reasons));
        }
    }

    /** The last score, and the sum of the rewards. */
    public record Standing(int round, double score, long reward, byte[] reasons) {}
}
