package org.xinglin.core.access;

import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.KeyProof;

/**
 * A member as the registry has it.
 *
 * @param hospital the one that vouches for a doctor or patient; empty for who registered alone
 * @param proof as it was registered with the key; whoever seals for the key has it checked first
 */
public record Member(
        WalletAddress account,
        Role role,
        String name,
        EncryptionKey key,
        Status status,
        Optional<WalletAddress> hospital,
        Optional<KeyProof> proof) {

    /** Where a membership stands. */
    public enum Status {
        PENDING,
        ACTIVE,
        /** It would be active, but its hospital is not. */
        ORPHANED,
        REMOVED
    }

    /** One who registered alone and without a proof: active, or not admitted yet. */
    public Member(WalletAddress account, Role role, String name, EncryptionKey key, boolean active) {
        this(account, role, name, key, active ? Status.ACTIVE : Status.PENDING, Optional.empty(), Optional.empty());
    }

    /** Only an active member may do anything and pass anywhere. */
    public boolean active() {
        return status == Status.ACTIVE;
    }
}
