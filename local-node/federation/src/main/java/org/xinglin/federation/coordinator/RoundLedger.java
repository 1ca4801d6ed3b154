package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinglin.federation.task.RoundRecord;
import org.xinglin.federation.task.TaskId;

/**
 * The federation ledger as the coordinator uses it. Blocking; a change returns once it stands in a block; doing it again
 * changes nothing, so that a restarted coordinator may repeat its last step. {@link IOException} when the chain does not
 * answer or refuses.
 */
public interface RoundLedger extends RoundHistory {
    /** Who writes: 0x and 40 hexadecimal digits in lower case. */
    String account();

    /**
     * Tasks that this account was once named the standby of, or that it was given: each may be somebody else's by now, or finished.
     * Later calls ask only for what is new.
     */
    Set<TaskId> entrusted() throws IOException;

    /** The digest of the specification, when a hospital put the task on the chain for this coordinator. */
    Optional<byte[]> publishedSpec(TaskId task) throws IOException;

    boolean hasJoined(TaskId task, String account) throws IOException;

    void openRound(TaskId task, int round, byte[] globalDigest) throws IOException;

    /** What the participant itself put on the chain for this round, the last time it did. */
    Optional<RecordedUpdate> update(TaskId task, int round, String account) throws IOException;

    /**
     * Refused when a site is counted (samples above zero) whose hospital put no update of the round on the chain.
     *
     * @param manifest digest of the round's manifest, which is stored before
     */
    void closeRound(TaskId task, RoundRecord round, byte[] manifest) throws IOException;

    /**
     * What a closed round did to the participants' standing: once a round and in the order of rounds.
     *
     * @param reasons digest of why; the reasons themselves never stand on the chain
     */
    void recordStanding(TaskId task, int round, List<StandingChange> changes, byte[] reasons) throws IOException;

    /** Says that this coordinator lives though it has nothing to write, so that the standby waits. */
    void heartbeat(TaskId task) throws IOException;

    /** Makes this account, which must be the standby, the coordinator. Refused until the other was silent for long enough. */
    void takeOver(TaskId task) throws IOException;

    /** Gives the task to another account (0x and 40 hexadecimal digits) at once. */
    void handOver(TaskId task, String to) throws IOException;

    /** @param reason as {@link Ending} counts them: 5 stopped by a person */
    void finish(TaskId task, int reason) throws IOException;

    /**
     * A participant's new standing in the task.
     *
     * @param score 0 to 1
     * @param reward what this round added, at least 0
     */
    record StandingChange(String account, double score, long reward) {}
}
