package org.xinglin.core.chain;

import java.time.Instant;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Proves to somebody without a node whether a member could read a record at a time. */
public final class ProveAccess {
    private final Guard guard;
    private final AccessProofs proofs;

    public ProveAccess(Guard guard, AccessProofs proofs) {
        this.guard = guard;
        this.proofs = proofs;
    }

    /** @throws Failed as {@link AccessProofs#prove} */
    public AccessProofs.Proof prove(Digest record, WalletAddress member, Instant at) throws Failed {
        String subject = record.hex() + " " + member.text() + " " + at;
        return guard.act(Act.PROVE_ACCESS, subject, () -> proofs.prove(record, member, at));
    }
}
