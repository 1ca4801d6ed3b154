package org.xinglin.core.training;

import java.util.List;
import org.xinglin.core.ids.TaskId;

/**
 * How much of a budget is left, as a fuel gauge shows it.
 *
 * @param spent epsilon of all tasks together, at {@code delta}
 * @param budget epsilon
 * @param tasks what each cost by itself: these do not add up to {@code spent}, which is less
 */
public record PrivacyGauge(PrivacyScope scope, double spent, double budget, double delta, List<Share> tasks) {
    public PrivacyGauge {
        tasks = List.copyOf(tasks);
    }

    /** 1 when nothing is spent, 0 when nothing is left. */
    public double left() {
        return Math.clamp(1 - spent / budget, 0.0, 1.0);
    }

    /** One task's part. */
    public record Share(TaskId task, int releases, double epsilon) {}
}
