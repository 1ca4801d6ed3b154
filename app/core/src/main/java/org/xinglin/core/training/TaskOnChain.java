package org.xinglin.core.training;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * A task as the ledger has it.
 *
 * @param specification SHA2-256 of its block: with the codec raw, its CID
 * @param standby who may take over, when somebody was named
 * @param silentSince when the coordinator last wrote, or the standby was named; by the chain's clock
 * @param round the last that was opened; 0 before the first
 */
public record TaskOnChain(
        WalletAddress publisher,
        WalletAddress coordinator,
        Optional<Standby> standby,
        Instant silentSince,
        Digest specification,
        int rounds,
        int round,
        boolean finished) {

    /** Who may take over once the coordinator was silent for so long. */
    public record Standby(WalletAddress account, Duration patience) {}
}
