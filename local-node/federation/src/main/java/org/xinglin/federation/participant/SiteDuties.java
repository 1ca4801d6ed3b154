package org.xinglin.federation.participant;

import org.xinglin.federation.participant.LocalTrainer.Spent;
import org.xinglin.federation.task.TaskId;

/** What a hospital does before an update leaves it. Each may be called again with the same values and changes nothing then. */
public interface SiteDuties<X extends Exception> {
    /** Books what the update spends of the records' privacy; returns when that would survive a crash. Throws when the budget is used up. */
    void spend(TaskId task, int round, Spent spent) throws X;

    /** Puts the digest of what is sent on the chain from the participant's own account; returns when it stands in a block. */
    void record(TaskId task, int round, byte[] digest, long samples, double loss) throws X;

    /** Told after each round that this participant trained. */
    void trained(int round);
}
