package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.coordinator.RoundHistory.RecordedTask;
import org.xinglin.federation.coordinator.RoundHistory.Standby;
import org.xinglin.federation.task.TaskId;

/**
 * Shows a task's standby that this coordinator lives, four times in its patience when nothing else was written, and nobody where there
 * is no standby. Sees, too, when the chain names another coordinator or the task was ended there.
 */
final class Heartbeat implements Turns.Turn {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final int IN_A_PATIENCE = 4;

    private final RoundLedger ledger;
    private final TaskBook book;
    private final InstantSource clock;
    private final Map<TaskId, Pulse> pulses = new HashMap<>();

    /**
     * What the chain said last, by our own clock: the chain's may be another.
     *
     * @param unchanged since when its word of the last writing is the same
     * @param answered when it answered last
     */
    private record Pulse(Instant silentSince, Instant unchanged, Instant answered, Optional<Standby> standby) {}

    Heartbeat(RoundLedger ledger, TaskBook book, InstantSource clock) {
        this.ledger = ledger;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void take() {
        Set<TaskId> live = new HashSet<>();
        for (TaskRun run : book.live()) {
            live.add(run.id());
            try {
                look(run);
            } catch (IOException e) {
                LOG.debug("the chain does not answer for task {}", run.id(), e);
                unheard(run);
            }
        }
        pulses.keySet().retainAll(live);
    }

    private void look(TaskRun run) throws IOException {
        Optional<RecordedTask> found = ledger.task(run.id());
        if (found.isEmpty()) {
            return;
        }
        RecordedTask now = found.get();
        run.tenure().seen(now);
        Instant at = clock.instant();
        Pulse before = pulses.get(run.id());
        Instant unchanged = before != null && before.silentSince().equals(now.silentSince()) ? before.unchanged() : at;
        pulses.put(run.id(), new Pulse(now.silentSince(), unchanged, at, now.standby()));
        boolean isOurs = now.coordinator().equals(ledger.account()) && !now.finished();
        if (isOurs && now.standby().isPresent()) {
            Duration pause = now.standby().get().patience().dividedBy(IN_A_PATIENCE);
            boolean isDue = before == null || !at.isBefore(unchanged.plus(pause));
            if (isDue) { // at first, too: after a restart nobody knows how old the last word is
                ledger.heartbeat(run.id());
            }
        }
    }

    /** Whoever can not write for longer than the standby waits is no coordinator any more, whatever it knows. */
    private void unheard(TaskRun run) {
        Pulse last = pulses.get(run.id());
        boolean isOver = last != null
                && last.standby()
                        .map(standby -> last.answered().plus(standby.patience()))
                        .filter(end -> !clock.instant().isBefore(end))
                        .isPresent();
        if (isOver) {
            run.tenure().depart(Departure.RESTING);
        }
    }
}
