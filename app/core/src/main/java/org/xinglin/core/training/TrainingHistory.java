package org.xinglin.core.training;

import java.util.List;

/** A task and its closed rounds, in order. */
public record TrainingHistory(TrainingTask task, List<RoundResult> rounds) {
    public TrainingHistory {
        rounds = List.copyOf(rounds);
    }
}
