package org.xinglin.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.records.Graveyard;

/**
 * The permission contract. Changes are sent from the vault's own account, checked by a dry run first, and return the
 * transaction's hash once it stands in a block. Every call: {@code Failed} Unreachable when the chain does not answer,
 * Refused with the contract's error name when it says no.
 */
public interface AccessRegistry extends Graveyard {
    /** The most grants, records or envelopes in one transaction. */
    int MAX_BATCH = 100;

    /** @param until empty for no end */
    Digest grant(Digest record, WalletAddress grantee, Optional<Instant> until, String purpose, Envelope envelope)
            throws Failed;

    /** One transaction for 1 to {@link #MAX_BATCH} grants, all of them or none. */
    Digest grantAll(List<NewGrant> grants, Optional<Instant> until, String purpose) throws Failed;

    /** As the owner, or as the patient bound to the record. Refused RecordWasReplaced where another took its place. */
    Digest revoke(Digest record, WalletAddress grantee) throws Failed;

    /**
     * Puts a newly encrypted record in the place of an old one and grants it to those who keep access, in one transaction,
     * so that none of them loses access in between. All other grants, also those of roles, end.
     *
     * @param codec of the new record's CID
     * @param kept up to {@link #MAX_BATCH}, each with a grant on the old record that stands at that moment, else Refused
     *     NotGranted; their envelopes hold the new key and are bound to the new record
     */
    Digest replace(Digest old, Digest next, int codec, List<KeptGrant> kept) throws Failed;

    /** For ever: nobody passes any more, also not the owner. One transaction for 1 to {@link #MAX_BATCH} records. */
    @Override
    Digest destroy(List<Digest> records) throws Failed;

    /** Whose the record is; empty while it is not registered. */
    Optional<WalletAddress> ownerOf(Digest record) throws Failed;

    /** What the contract says now: true for the owner and for whoever passes by a grant, a role or an emergency. */
    boolean mayRead(WalletAddress reader, Digest record) throws Failed;

    /**
     * Whether a grant of the account's own was neither taken back nor is over, also where the record was replaced since: there
     * nothing can be taken back any more, so that this is who kept access to the one in its place.
     */
    boolean isGranted(Digest record, WalletAddress grantee) throws Failed;

    /** One entry a grantee, the latest, oldest first. */
    List<Grant> grantsOf(Digest record) throws Failed;

    /** The envelope handed to {@code grantee} last, by a grant or for a role or an emergency, whether live or not. */
    Optional<Envelope> envelopeFor(Digest record, WalletAddress grantee) throws Failed;

    /** Puts on the chain that the vault's account opened the record. */
    Digest logAccess(Digest record) throws Failed;

    /** What an envelope for this record and reader is bound to. */
    @Override
    GrantContext contextFor(Digest record, WalletAddress grantee);

    /** One of many grants that share end and purpose. */
    record NewGrant(Digest record, WalletAddress grantee, Envelope envelope) {}

    /** A grant that moves to the record that takes another's place. */
    record KeptGrant(WalletAddress grantee, Optional<Instant> until, String purpose, Envelope envelope) {}
}
