package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.federation.coordinator.RoundHistory.RecordedTask;
import org.xinglin.federation.task.TaskId;

/** Whether a task is this coordinator's, which the chain alone decides; breaks off the task's work when it is not. Thread-safe. */
final class Tenure {
    private static final Logger LOG = LoggerFactory.getLogger(Tenure.class);

    private final RoundLedger ledger;
    private final TaskId task;
    private final Runnable wake;
    private @Nullable Thread worker;
    private Departure departure = Departure.NONE;
    private boolean hasStandby;

    /** @param wake ends all waiting for participants */
    Tenure(RoundLedger ledger, TaskId task, Runnable wake) {
        this.ledger = ledger;
        this.task = task;
        this.wake = wake;
    }

    synchronized Departure departure() {
        return departure;
    }

    /** From here on the worker is interrupted when the task is not ours any more. */
    synchronized void begin(Thread thread) {
        worker = thread;
    }

    /** From here on it is not: it writes the task's own end. */
    synchronized void end() {
        worker = null;
    }

    /** What the chain says of the task now. */
    synchronized void seen(RecordedTask now) {
        hasStandby = now.standby().isPresent();
        if (!now.coordinator().equals(ledger.account())) {
            depart(Departure.TAKEN);
        } else if (now.finished()) {
            depart(Departure.ENDED);
        }
    }

    /** Breaks off whatever the task waits for. Nothing for one that ends by itself, or departed before. */
    synchronized void depart(Departure why) {
        if (departure == Departure.NONE && worker != null) {
            departure = why;
            wake.run();
            worker.interrupt();
        }
    }

    /**
     * Asks the chain; also after a refusal, for somebody else may have the task by now.
     *
     * @param isEnding whether it may be finished there by our own hand
     * @throws InterruptedException when it is not ours, or was ended
     */
    void require(boolean isEnding) throws IOException, InterruptedException {
        Optional<RecordedTask> now = ledger.task(task);
        if (now.isPresent() && !(now.get().finished() && isEnding)) {
            seen(now.get());
        }
        if (departure() != Departure.NONE) {
            throw new InterruptedException("the task is not this coordinator's");
        }
    }

    /** After a fault: @return whether a standby is named, for which the task rests from now on */
    boolean leftToStandby() {
        boolean isWatched = isWatched();
        synchronized (this) {
            boolean rests = isWatched && departure == Departure.NONE;
            departure = rests ? Departure.RESTING : departure;
            return rests;
        }
    }

    private boolean isWatched() {
        try {
            return ledger.task(task).flatMap(RecordedTask::standby).isPresent();
        } catch (IOException e) {
            LOG.debug("the chain does not say whether task {} has a standby", task, e);
            synchronized (this) {
                return hasStandby;
            }
        }
    }
}
