package org.xinglin.core.training;

import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** The hospital's own entries in the federation ledger. As {@code AccessRegistry}: dry run first, returns when in a block. */
public interface FederationRegistry {
    Digest publishTask(TaskId task, Digest specification, WalletAddress coordinator, int rounds) throws Failed;

    /** Joining twice changes nothing. */
    void join(TaskId task) throws Failed;

    /** @param trainLoss a mean cross-entropy; kept on the chain in millionths */
    Digest submitUpdate(TaskId task, int round, Digest update, long samples, double trainLoss) throws Failed;
}
