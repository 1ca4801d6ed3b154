package org.xinglin.core.chain;

import java.time.Instant;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Makes proofs that hold without our node. */
@FunctionalInterface
public interface AccessProofs {
    /**
     * A proof, in the adapter's form.
     *
     * @param at what time it is about: the one asked for, or the newest block's when no later one shows what came until then
     */
    record Proof(byte[] file, Instant at) {}

    /**
     * Whether the member could read the record at that time, with all that shows it.
     *
     * @throws Failed Unreachable; Invalid BAD_DATE for a time before the contracts; Refused when the node keeps no state of that
     *     time; Tampered when what the node says does not hang together
     */
    Proof prove(Digest record, WalletAddress member, Instant at) throws Failed;
}
