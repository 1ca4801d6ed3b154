package org.xinglin.federation.selection;

import java.time.Instant;
import org.xinglin.federation.reputation.ReputationSettings;

/**
 * The round that is chosen for.
 *
 * @param seed of the task
 * @param round from 1
 * @param now the time that freshness is measured against; a replay passes the recorded one
 * @param least participants that the round needs
 * @param storage bytes that a participant needs
 */
public record Occasion(long seed, int round, Instant now, int least, long storage, ReputationSettings reputation) {
    public Occasion {
        if (round < 1 || least < 1 || storage < 0) {
            throw new IllegalArgumentException(
                    "a round is from 1, needs at least one participant and no less storage than none");
        }
    }
}
