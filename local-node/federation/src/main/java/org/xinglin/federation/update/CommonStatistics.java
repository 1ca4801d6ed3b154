package org.xinglin.federation.update;

import org.xinglin.federation.statistics.StatisticsPlan;
import org.xinglin.federation.task.TaskSpec;

/** Which statistics a task's hospitals add up, the same at each of them and at the coordinator. */
public final class CommonStatistics {
    /** A hospital with fewer training rows gives none: a mean of few is nearly a row. */
    private static final int LEAST_ROWS = 10;

    private CommonStatistics() {}

    public static StatisticsPlan plan(TaskSpec spec) {
        return StatisticsPlan.of(spec.dataset().source(), LEAST_ROWS);
    }
}
