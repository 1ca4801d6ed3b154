package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.coordinator.RoundHistory.RecordedTask;
import org.xinglin.federation.task.TaskId;

/**
 * What a coordinator does for tasks that it is the standby of: keeps each closed round's state at hand, and once the other was silent
 * for the task's patience, makes sure that it could go on, takes over on the chain, and goes on.
 */
final class StandbyDuty implements Turns.Turn {
    private static final Logger LOG = LoggerFactory.getLogger(StandbyDuty.class);
    /** After a refusal, this part of the patience passes before it is tried again. */
    private static final int AGAIN = 10;

    private final RoundLedger ledger;
    private final TaskBook book;
    private final Heritage heritage;
    private final InstantSource clock;
    private final Map<TaskId, Vigil> vigils = new HashMap<>();

    /**
     * What is known of a task that somebody else coordinates.
     *
     * @param silentSince the coordinator's last writing, by the chain's clock
     * @param until when it will have been silent for long enough, by ours: a standby that was restarted waits anew
     * @param rounds how many are kept at hand
     * @param trouble what was logged last
     */
    private record Vigil(Instant silentSince, Instant until, int rounds, String trouble) {
        Vigil with(int more) {
            return new Vigil(silentSince, until, more, trouble);
        }

        Vigil after(String words, Instant next) {
            return new Vigil(silentSince, next, rounds, words);
        }
    }

    StandbyDuty(RoundLedger ledger, TaskBook book, Heritage heritage, InstantSource clock) {
        this.ledger = ledger;
        this.book = book;
        this.heritage = heritage;
        this.clock = clock;
    }

    @Override
    public void take() throws IOException {
        book.resume();
        for (TaskId task : ledger.entrusted()) {
            if (!book.holds(task)) {
                look(task);
            }
        }
    }

    private void look(TaskId task) throws IOException {
        Optional<RecordedTask> found = ledger.task(task).filter(now -> !now.finished());
        boolean isOurs = found.isPresent() && found.get().coordinator().equals(ledger.account());
        Optional<Duration> patience = found.flatMap(RecordedTask::standby)
                .filter(standby -> standby.account().equals(ledger.account()))
                .map(RoundHistory.Standby::patience);
        if (isOurs) {
            tried(task, Duration.ZERO, () -> adopt(task));
        } else if (patience.isPresent()) {
            watch(task, found.get(), patience.get());
        } else {
            vigils.remove(task);
        }
    }

    private void watch(TaskId task, RecordedTask now, Duration patience) {
        Vigil vigil = vigil(task, now, patience);
        vigils.put(task, vigil);
        if (!clock.instant().isBefore(vigil.until())) {
            tried(task, patience.dividedBy(AGAIN), () -> takeOver(task));
        } else {
            tried(task, Duration.ZERO, () -> keep(task, now.round()));
        }
    }

    private Vigil vigil(TaskId task, RecordedTask now, Duration patience) {
        Vigil before = vigils.get(task);
        if (before != null && before.silentSince().equals(now.silentSince())) {
            return before;
        }
        int rounds = before == null ? 0 : before.rounds();
        return new Vigil(now.silentSince(), clock.instant().plus(patience), rounds, "");
    }

    /** Whoever could not go on does not take the task from one that perhaps can. */
    private void takeOver(TaskId task) throws IOException {
        heritage.of(task);
        ledger.takeOver(task);
        LOG.warn("the coordinator of task {} was silent for too long: this one took over", task);
        adopt(task);
    }

    /** What the other wrote last counts: since the chain named us it can write no more. */
    private void adopt(TaskId task) throws IOException {
        TaskRecord record = heritage.of(task);
        book.adopt(record);
        vigils.remove(task);
        LOG.info("task {} goes on here after round {}", task, record.closed().size());
    }

    private void keep(TaskId task, int opened) throws IOException {
        Vigil vigil = vigils.get(task);
        for (int round = vigil == null ? 1 : vigil.rounds() + 1; round <= opened; round++) {
            if (ledger.closedRound(task, round).isEmpty()) {
                return;
            }
            heritage.keep(task, round);
            int done = round;
            vigils.computeIfPresent(task, (same, known) -> known.with(done));
        }
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    /** One task's trouble is not the others'. */
    private void tried(TaskId task, Duration pause, Step step) {
        try {
            step.take();
        } catch (IOException | IllegalArgumentException e) {
            String words = String.valueOf(e.getMessage());
            Vigil vigil = vigils.get(task);
            if (vigil == null || !vigil.trouble().equals(words)) {
                LOG.warn("the standby of task {} can not go on yet", task, e);
            }
            Instant next = clock.instant().plus(pause);
            vigils.computeIfPresent(
                    task, (same, known) -> known.after(words, next.isAfter(known.until()) ? next : known.until()));
        }
    }
}
