package org.xinglin.core.access;

import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Sends proofs from one account, to which they are bound. Everybody sees the account. */
public interface ProofSender extends AutoCloseable {
    WalletAddress account();

    /**
     * @return the transaction's hash once it stands in a block
     * @throws Failed Unreachable, Refused with the contract's error name
     */
    Digest send(RoleProof proof) throws Failed;

    /** Forgets the account if it was made for one proof. */
    @Override
    void close();
}
