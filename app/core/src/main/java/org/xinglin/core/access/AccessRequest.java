package org.xinglin.core.access;

import java.time.Instant;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * A request as the chain has it.
 *
 * @param answer the reason of a denial; empty otherwise
 */
public record AccessRequest(
        Digest record,
        WalletAddress owner,
        WalletAddress requester,
        String purpose,
        Instant at,
        State state,
        String answer) {
    /** Where it stands. */
    public enum State {
        WAITING,
        GRANTED,
        DENIED
    }
}
