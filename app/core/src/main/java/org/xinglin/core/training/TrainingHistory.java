package org.xinglin.core.training;

import java.util.List;

/**
 * A task and its closed rounds, in order.
 *
 * @param participants who is connected now, in the order of their accounts; nobody once the task ended
 */
public record TrainingHistory(TrainingTask task, List<RoundResult> rounds, List<Participant> participants) {
    public TrainingHistory {
        rounds = List.copyOf(rounds);
        participants = List.copyOf(participants);
    }

    /** With nobody connected. */
    public TrainingHistory(TrainingTask task, List<RoundResult> rounds) {
        this(task, rounds, List.of());
    }
}
