package org.xinglin.federation.participant;

import java.util.Optional;
import org.xinglin.federation.participant.LocalTrainer.Spent;
import org.xinglin.federation.task.TaskId;

/** What a hospital does before an update leaves it. Each may be called again with the same values and changes nothing then. */
public interface SiteDuties<X extends Exception> {
    /** Who coordinates the task now, as the chain has it: nobody else's order is obeyed. @return 0x and 40 digits in lower case */
    String coordinator(TaskId task) throws X;

    /**
     * Whether the chain, as the hospital's own node has it, says that a round begins with this model. Only the task's coordinator can
     * say so there, and once a round: no hospital is given a model of its own, and none that is not the task's.
     *
     * @param model SHA-256 of its bytes
     * @return empty while the chain does not show the round
     */
    Optional<Boolean> isStart(TaskId task, int round, byte[] model) throws X;

    /**
     * Lets an update out, or throws: by what the hospital demands of tasks, and by its budget of privacy, which is charged here; returns
     * when the charge would survive a crash.
     *
     * @param update digest of what was made, before masks; the same again costs nothing
     * @param spent of the records' privacy; empty without noise for records
     */
    void release(TaskId task, int round, byte[] update, Optional<Spent> spent) throws X;

    /**
     * Puts the digest of what is sent on the chain from the participant's own account; returns when it stands in a block.
     *
     * @return false when the round was closed meanwhile
     */
    boolean record(TaskId task, int round, byte[] digest, long samples, double loss) throws X;

    /** Told after each round that this participant trained. */
    void trained(int round);
}
