package org.xinglin.core.audit;

import java.util.List;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Where heads of the log are put beyond the reach of whoever owns this machine: the permission contract. */
public interface AuditAnchors {
    /** @return the transaction's hash @throws Failed Unreachable, Refused */
    Digest anchor(long number, Digest head) throws Failed;

    /** What this account anchored, oldest first. @throws Failed Unreachable */
    List<AuditAnchor> anchors() throws Failed;
}
