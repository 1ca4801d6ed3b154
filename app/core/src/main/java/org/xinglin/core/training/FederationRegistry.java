package org.xinglin.core.training;

import java.time.Duration;
import java.util.Optional;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** The hospital's own entries in the federation ledger. As {@code AccessRegistry}: dry run first, returns when in a block. */
public interface FederationRegistry {
    /** @param specification SHA2-256 of the specification's block */
    Digest publishTask(TaskId task, Digest specification, WalletAddress coordinator, int rounds) throws Failed;

    /**
     * The publisher says who may take over from the coordinator, and after how long a silence; naming another replaces the one
     * before.
     *
     * @param patience whole seconds, 30 seconds to 30 days
     */
    Digest nameStandby(TaskId task, WalletAddress standby, Duration patience) throws Failed;

    /** Joining twice changes nothing. */
    void join(TaskId task) throws Failed;

    /** Whether an account joined; only active hospitals of the consortium can. */
    boolean hasJoined(TaskId task, WalletAddress account) throws Failed;

    /** The model that a round began with, as its coordinator said once for all; empty while it was not opened. */
    Optional<Digest> roundStart(TaskId task, int round) throws Failed;

    /**
     * While the round is open it may be done again, when the coordinator asked again: the last one counts.
     *
     * @param trainLoss a mean cross-entropy; kept on the chain in millionths
     */
    Digest submitUpdate(TaskId task, int round, Digest update, long samples, double trainLoss) throws Failed;
}
