package org.xinglin.ledger.proof;

import java.time.Instant;
import java.util.List;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * What a proof shows once it was verified. It is worth as much as the validators are: compare them, or block zero, with what
 * the consortium published.
 *
 * @param basis why the member could read; none when it could not
 * @param height of the block whose state was read, which was sealed at {@code sealed}
 * @param lastBefore whether it is shown that no later block was sealed until the time asked about
 */
public record ProvenAccess(
        AccessProof.Claim claim,
        AccessRule.Basis basis,
        long height,
        Instant sealed,
        boolean lastBefore,
        Digest genesis,
        List<WalletAddress> validators,
        List<ProvenEvent> events) {

    public boolean couldRead() {
        return basis != AccessRule.Basis.NONE;
    }
}
