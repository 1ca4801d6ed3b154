package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.util.Optional;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskId;

/**
 * The federation ledger as the coordinator uses it. Blocking; a change returns once it stands in a block; doing it again
 * changes nothing, so that a restarted coordinator may repeat its last step. {@link IOException} when the chain does not
 * answer or refuses.
 */
public interface RoundLedger {
    /** The digest of the specification, when a hospital put the task on the chain for this coordinator. */
    Optional<byte[]> publishedSpec(TaskId task) throws IOException;

    boolean hasJoined(TaskId task, String account) throws IOException;

    void openRound(TaskId task, int round, byte[] globalDigest) throws IOException;

    /** What the participant itself put on the chain for this round. */
    Optional<RecordedUpdate> update(TaskId task, int round, String account) throws IOException;

    void closeRound(TaskId task, RoundRecord round) throws IOException;

    /** @param reason 1 all rounds done, 2 target reached, 3 failed */
    void finish(TaskId task, int reason) throws IOException;

    /** An update's digest (32 bytes) and the rows it says it was trained on. */
    record RecordedUpdate(byte[] digest, long samples) {}
}
