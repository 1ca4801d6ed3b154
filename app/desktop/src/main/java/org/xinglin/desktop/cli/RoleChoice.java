package org.xinglin.desktop.cli;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.session.Session;

/** What the chain offers about roles. */
final class RoleChoice {
    private RoleChoice() {}

    /** @throws Failed Refused on a chain that was set up before there were proofs of roles */
    static Session.Roles of(Session session) throws Failed {
        return session.roles().orElseThrow(() -> new Failed(new Failure.Refused(Part.CHAIN, "NoContract ProofOfRole")));
    }
}
