package org.xinglin.federation.levels;

import java.time.Duration;
import org.xinglin.federation.task.TaskSpec;

/** How long the devices may take, so that the hospital's answer is in time. */
final class Patience {
    /** Where the task does not say: that of a coordinator without other orders. */
    private static final Duration USUAL = Duration.ofMinutes(5);

    private Patience() {}

    /** Three quarters of what a phase of the task above has: the rest is the way up, and its secure aggregation. */
    static Duration of(TaskSpec upper) {
        return upper.rounds().deadline().orElse(USUAL).multipliedBy(3).dividedBy(4);
    }
}
