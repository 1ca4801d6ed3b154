package org.xinglin.views.chain;

import java.time.Duration;
import java.time.Instant;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.State;

/**
 * A transaction of this console as it stands at a moment.
 *
 * @param waited whole minutes since it was sent
 * @param stuck whether it waits for longer than the hospital's rule allows
 */
record SentRow(SentTransaction transaction, Duration waited, boolean stuck) {

    static SentRow of(SentTransaction transaction, Duration patience, Instant now) {
        Duration waited = Duration.between(transaction.at(), now);
        boolean stuck = transaction.fate().state() == State.WAITING && waited.compareTo(patience) > 0;
        return new SentRow(transaction, Duration.ofMinutes(Math.max(0, waited.toMinutes())), stuck);
    }

    /** Whether another may still take its place. */
    boolean isWaiting() {
        return transaction.fate().state() == State.WAITING;
    }
}
