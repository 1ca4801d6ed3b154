package org.xinglin.core.access;

import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;

/**
 * The secrets behind the role keys of this home, which never leave it. A home has as many as it asks for, numbered from
 * zero: a renewed key bears the next number.
 */
public interface RoleKeys {
    RolePoint key(int number);

    /** Shows that this home knows the secret of key {@code number}. */
    RoleKeyClaim claim(int number, RoleDomain domain, WalletAddress account);

    /** @throws Failed NotAllowed NOT_A_MEMBER when key {@code number} is not in the ring, Tampered when the ring has what is no key */
    RoleProof prove(int number, RoleStatement statement) throws Failed;
}
