package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.federation.task.TaskId;

/**
 * What stands on the federation ledger about a task, for anyone to read. Blocking; accounts are 0x and 40 hexadecimal digits in lower
 * case, digests 32 bytes. {@link IOException} when the chain does not answer.
 */
public interface RoundHistory {
    /** Empty for a task that nobody published. */
    Optional<RecordedTask> task(TaskId task) throws IOException;

    /** All updates of a round as their hospitals recorded them, in the order of the chain: of one account's, the last counts. */
    List<RecordedUpdate> updates(TaskId task, int round) throws IOException;

    /** Empty for a round that is not closed. */
    Optional<ClosedRound> closedRound(TaskId task, int round) throws IOException;

    /**
     * A task.
     *
     * @param standby who may take over, when the publisher named somebody
     * @param silentSince when the coordinator last wrote, or the standby was named; by the chain's clock
     * @param round the last that was opened; 0 before the first
     */
    record RecordedTask(
            String publisher,
            String coordinator,
            Optional<Standby> standby,
            Instant silentSince,
            byte[] specDigest,
            int rounds,
            int round,
            boolean finished) {}

    /** Who may take over once the coordinator was silent for so long. */
    record Standby(String account, Duration patience) {}

    /**
     * What a hospital said of its update.
     *
     * @param digest of the update's blob; under secure aggregation of the masked one
     * @param samples rows it says it was trained on
     */
    record RecordedUpdate(String account, byte[] digest, long samples, double loss, long block) {}

    /**
     * How a round ended.
     *
     * @param startDigest of the model it began with
     * @param manifest digest of the round's manifest
     * @param participants whom the coordinator measured, by account
     */
    record ClosedRound(
            int round,
            byte[] startDigest,
            byte[] globalDigest,
            byte[] manifest,
            List<Participant> participants,
            long block) {
        public ClosedRound {
            participants = List.copyOf(participants);
        }
    }

    /** @param samples rows that counted; zero for a hospital that was asked and did not count */
    record Participant(String account, long samples) {}
}
