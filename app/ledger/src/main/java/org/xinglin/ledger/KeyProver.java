package org.xinglin.ledger;

import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.keys.KeyProof;

/** Shows the members of a consortium that the account has the private part of the key that it registers. */
@FunctionalInterface
interface KeyProver {
    /** For an account that nobody seals anything for: what it registers, every console shows as unproven. */
    KeyProver NONE = (chainId, consortium) -> KeyProof.of(new byte[KeyProof.LENGTH]);

    KeyProof prove(long chainId, WalletAddress consortium);
}
