package org.xinglin.core.access;

import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Puts a proof on the chain from the account that it is bound to. */
public final class SendRoleProof {
    private final Guard guard;

    public SendRoleProof(Guard guard) {
        this.guard = guard;
    }

    /** @return the transaction's hash @throws Failed Refused NullifierUsed, NotGranted, WrongDay and so on, Unreachable */
    public Digest send(RoleProof proof, ProofSender sender) throws Failed {
        return guard.act(Act.PROVE_ROLE, proof.statement().record().hex(), () -> sender.send(proof));
    }
}
