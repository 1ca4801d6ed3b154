package org.xinglin.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;

/**
 * The permission contract. Changes are sent from the vault's own account, checked by a dry run first, and return the
 * transaction's hash once it stands in a block. Every call: {@code Failed} Unreachable when the chain does not answer,
 * Refused with the contract's error name when it says no.
 */
public interface AccessRegistry {
    /** @param until empty for no end */
    Digest grant(Digest record, WalletAddress grantee, Optional<Instant> until, String purpose, Envelope envelope)
            throws Failed;

    Digest revoke(Digest record, WalletAddress grantee) throws Failed;

    /** What the contract says now: true for the owner and for whoever holds a live grant. */
    boolean mayRead(WalletAddress reader, Digest record) throws Failed;

    /** One entry a grantee, the latest, oldest first. */
    List<Grant> grantsOf(Digest record) throws Failed;

    /** The envelope of the latest grant to {@code grantee}, whether live or not. */
    Optional<Envelope> envelopeFor(Digest record, WalletAddress grantee) throws Failed;

    /** Puts on the chain that the vault's account opened the record. */
    Digest logAccess(Digest record) throws Failed;

    /** What an envelope for this record and reader is bound to. */
    GrantContext contextFor(Digest record, WalletAddress grantee);
}
