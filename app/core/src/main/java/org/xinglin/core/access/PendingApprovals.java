package org.xinglin.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Digest;

/** What a first operator approved and a second has not yet. Local and encrypted at rest; durable when a call returns. */
public interface PendingApprovals {
    /** In the place of one for the same record and grantee. */
    void put(PendingApproval approval);

    /** @param grantee as in {@link PendingApproval} */
    Optional<PendingApproval> find(Digest record, String grantee);

    /** Removing what is not there is harmless. */
    void remove(Digest record, String grantee);

    /** Oldest first. */
    List<PendingApproval> pending();

    /**
     * Half of an approval.
     *
     * @param record what is approved: a record, or the digest of rules
     * @param grantee an account, {@code role:doctor}, or {@code rules}
     * @param operator who approved
     */
    record PendingApproval(Digest record, String grantee, Terms terms, String operator, Instant at) {}
}
