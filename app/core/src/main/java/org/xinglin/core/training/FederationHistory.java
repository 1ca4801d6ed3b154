package org.xinglin.core.training;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;

/** What stands on the federation ledger, for anyone to read and to compute again. Blocking. */
public interface FederationHistory {
    /** Empty for a task that nobody published. */
    Optional<TaskOnChain> task(TaskId task) throws Failed;

    /** Empty for a round that is not closed. */
    Optional<RoundOnChain> round(TaskId task, int round) throws Failed;

    /** In the order of the chain: of several by one hospital, the last counts. */
    List<UpdateOnChain> updates(TaskId task, int round) throws Failed;

    /** Every change of a standing in the task, oldest first. */
    List<StandingOnChain> standings(TaskId task) throws Failed;

    /** Every change of a hospital's standing in all tasks, oldest first. */
    List<StandingOnChain> standingsOf(WalletAddress hospital) throws Failed;
}
