package org.xinglin.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Replacements;

/**
 * Records being sealed anew after a revocation, written before each step is done. Local and encrypted at rest; durable when a
 * call returns.
 */
public interface ResealJournal extends Replacements {
    /** In the place of one for the same record. */
    void begun(Reseal reseal);

    /** The new ciphertext lies under {@code next}, and these keep access; in the place of what was written before. */
    void stored(RecordId record, Cid next, List<Kept> kept, List<KeptRole> roles);

    /** Everything is done, or nothing is to be done any more: the entry goes. */
    @Override
    void done(RecordId record);

    Optional<Reseal> find(RecordId record);

    @Override
    default Optional<UnderWay> underWay(RecordId record) {
        return find(record).map(reseal -> new UnderWay(reseal.old(), reseal.next()));
    }

    /** Oldest first. */
    List<Reseal> unfinished();

    /** A grant that moves to the new ciphertext. */
    record Kept(WalletAddress grantee, Terms terms) {}

    /** A role's grant that moves to the new ciphertext. */
    record KeptRole(Role role, Terms terms) {}

    /** What is taken away. */
    sealed interface Taken {
        /** One member's grant. */
        record FromMember(WalletAddress grantee) implements Taken {}

        /** A role's grant. */
        record FromRole(Role role) implements Taken {}
    }

    /**
     * One record on its way.
     *
     * @param wrappedKey the new data key, sealed for the owner
     * @param next present once the new ciphertext is stored
     */
    record Reseal(
            RecordId record,
            Cid old,
            Taken taken,
            Envelope wrappedKey,
            Instant begunAt,
            Optional<Cid> next,
            List<Kept> kept,
            List<KeptRole> roles) {
        public Reseal {
            kept = List.copyOf(kept);
            roles = List.copyOf(roles);
        }

        public Reseal storedAs(Cid cid, List<Kept> keep, List<KeptRole> keepRoles) {
            return new Reseal(record, old, taken, wrappedKey, begunAt, Optional.of(cid), keep, keepRoles);
        }
    }
}
