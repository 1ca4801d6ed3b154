package org.xinglin.core.access;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Takes this home's role key away at once, as for one that somebody else may know. */
public final class WithdrawRoleKey {
    private final Guard guard;
    private final RoleProofs proofs;
    private final WalletAddress account;

    public WithdrawRoleKey(Guard guard, RoleProofs proofs, WalletAddress account) {
        this.guard = guard;
        this.proofs = proofs;
        this.account = account;
    }

    /** @return the transaction's hash @throws Failed Refused NoKey, Unreachable */
    public Digest withdraw() throws Failed {
        return guard.act(Act.PROVE_ROLE, account.text(), proofs::withdraw);
    }
}
