package org.xinglin.core.access;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.EncryptionKey;

/**
 * The consortium's members. Blocking; a change is sent from the vault's own account and returns the transaction's hash once
 * it stands in a block. Every change: {@code Failed} Unreachable, Refused with the contract's error name.
 */
public interface MemberRegistry {
    /**
     * Enters the vault's own account.
     *
     * @return the transaction's hash
     * @throws Failed Refused, Unreachable, Conflicting ALREADY_REGISTERED
     */
    Digest register(Role role, String name, EncryptionKey key) throws Failed;

    /** Enters the vault's own account, a doctor's or a patient's, under a hospital, which may admit and remove it. */
    Digest registerUnder(WalletAddress hospital, Role role, String name, EncryptionKey key) throws Failed;

    /** Makes a pending or removed member active: as an administrator, or as its own hospital while it is pending. */
    Digest admit(WalletAddress account) throws Failed;

    /** Ends a membership, and with it all that was granted: as an administrator, its own hospital or itself. */
    Digest remove(WalletAddress account) throws Failed;

    /** The vault's own account seals and opens with another key from now on. */
    Digest rotateKey(EncryptionKey key) throws Failed;

    /** All members, in order of registration. @throws Failed Unreachable */
    List<Member> members() throws Failed;

    /** @throws Failed Unreachable */
    Optional<Member> find(WalletAddress account) throws Failed;
}
