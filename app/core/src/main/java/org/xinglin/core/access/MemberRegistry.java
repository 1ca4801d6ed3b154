package org.xinglin.core.access;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.EncryptionKey;

/** The consortium's members. Blocking; a change returns once it stands in a block. */
public interface MemberRegistry {
    /**
     * Enters the vault's own account.
     *
     * @return the transaction's hash
     * @throws Failed Refused, Unreachable, Conflicting ALREADY_REGISTERED
     */
    Digest register(Role role, String name, EncryptionKey key) throws Failed;

    /** All members, in order of registration. @throws Failed Unreachable */
    List<Member> members() throws Failed;

    /** @throws Failed Unreachable */
    Optional<Member> find(WalletAddress account) throws Failed;
}
