package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.time.Duration;
import org.xinglin.federation.coordinator.Answers.Enough;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.protocol.Step;
import org.xinglin.federation.task.TaskSpec;

/**
 * From where a task's participants are asked.
 *
 * @param deadline of an answer
 */
record Desk(TaskSpec spec, Conversation talk, Shelf shelf, Reopening reopening, Duration deadline) {
    Order.Builder order(TaskRecord now, int round, int attempt, Step step) {
        return Order.newBuilder()
                .setRound(round)
                .setAttempt(attempt)
                .setStep(step)
                .setStatistics(ByteString.copyFrom(now.statistics()));
    }

    /** Of so many: as many as the quorum, and never fewer than the task needs. */
    Enough enough(int asked) {
        int least = spec.rounds().minParticipants();
        int quorum = (int) Math.ceil(spec.rounds().quorum() * asked - 1e-9);
        return new Enough(least, Math.max(least, quorum), deadline);
    }

    /** All of them, or as many as there are at the deadline. */
    Enough all(int asked) {
        return new Enough(0, asked, deadline);
    }
}
