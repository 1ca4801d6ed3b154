package org.xinglin.core.training;

import java.time.Instant;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;

/**
 * One update that leaves the hospital, and what it costs.
 *
 * @param round from 1
 * @param release digest of the update: the same bits sent again cost nothing, another update of the same round does, because its noise
 *     is drawn anew
 * @param scope not NONE
 */
public record PrivacySpend(TaskId task, int round, Digest release, PrivacyScope scope, RenyiLoss cost, Instant at) {
    public PrivacySpend {
        if (round < 1 || scope == PrivacyScope.NONE) {
            throw new IllegalArgumentException("a spend has a round from 1 on and a scope");
        }
    }
}
