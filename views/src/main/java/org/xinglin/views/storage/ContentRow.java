package org.xinglin.views.storage;

import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.StorageStatus.Line;

/**
 * A record's ciphertext and its copies.
 *
 * @param title the record's; empty where there is no record any more
 */
public record ContentRow(Line line, String title) {
    /** How it is with all copies together. */
    public enum State {
        DAMAGED,
        LAGGING,
        LEAVING,
        FINE
    }

    public State state() {
        return stateOf(line);
    }

    static State stateOf(Line line) {
        if (line.replicas().stream().anyMatch(ContentRow::failedItsSample)) {
            return State.DAMAGED;
        }
        if (line.isLagging()) {
            return State.LAGGING;
        }
        return line.replicas().stream().anyMatch(replica -> replica.state() == Replica.State.LEAVING)
                ? State.LEAVING
                : State.FINE;
    }

    private static boolean failedItsSample(Replica replica) {
        return replica.sample().filter(last -> !last.passed()).isPresent();
    }
}
