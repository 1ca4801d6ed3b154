package org.xinglin.core.access;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Admits members and ends memberships. */
public final class ChangeMembership {
    private final Guard guard;
    private final MemberRegistry members;

    public ChangeMembership(Guard guard, MemberRegistry members) {
        this.guard = guard;
        this.members = members;
    }

    /** @return the transaction's hash @throws Failed Refused NotAllowed, AlreadyActive; NotSent */
    public Digest admit(WalletAddress account) throws Failed {
        return guard.act(Act.ADMIT_MEMBER, account.text(), () -> members.admit(account));
    }

    /** She passes nowhere from the next block on, whatever was granted. @throws Failed Refused NotAllowed; NotSent */
    public Digest remove(WalletAddress account) throws Failed {
        return guard.act(Act.REMOVE_MEMBER, account.text(), () -> members.remove(account));
    }
}
