package org.xinglin.core.access;

import java.time.Instant;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** Somebody read a record and left the trace on the chain. */
public record AccessRead(Digest record, WalletAddress reader, Basis basis, Instant at) {
    /** On which ground; the order is that of the contract. */
    public enum Basis {
        NONE,
        OWNER,
        GRANT,
        ROLE,
        BREAK_GLASS
    }
}
