package org.xinglin.core.records;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/**
 * Where records are bound to their owner: the permission contract. A change is sent from the vault's own account, checked by
 * a dry run first, and returns the transaction's hash once it stands in a block. Every call: {@code Failed} Unreachable when
 * the chain does not answer, Refused with the contract's error name when it says no.
 */
public interface RecordRegistry {
    /** Binds a record to the vault's account. */
    Digest register(Registration registration) throws Failed;

    /** Binds 1 to 100 records to the vault's account in one transaction, all of them or none. */
    Digest registerAll(List<Registration> registrations) throws Failed;

    /** Also of a destroyed record. */
    Optional<WalletAddress> ownerOf(Digest record) throws Failed;

    /** The transaction that registered the record, while it is registered. */
    Optional<Digest> registrationOf(Digest record) throws Failed;

    /** Whether its owner destroyed it: nobody passes any more, and it can never be registered again. */
    boolean isDestroyed(Digest record) throws Failed;

    /** The transaction that destroyed the record. */
    Optional<Digest> destructionOf(Digest record) throws Failed;

    /** All that stands on the chain as the vault's account's own: neither destroyed nor replaced. It reads the whole chain. */
    List<Digest> own() throws Failed;

    /** The record that took this one's place: nobody but the owner passes for this one any more. */
    Optional<Digest> successorOf(Digest record) throws Failed;

    /** What is registered: nothing in it says who the patient is. */
    record Registration(Digest record, int codec, int category, Digest subject) {}
}
