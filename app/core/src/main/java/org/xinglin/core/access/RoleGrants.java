package org.xinglin.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.Envelope;

/**
 * Permissions of whole roles on the contract, and the keys handed to those who pass without a grant of their own. Changes
 * return the transaction's hash once it stands in a block. Every call: {@code Failed} Unreachable, Refused.
 */
public interface RoleGrants {
    /** One transaction for up to 100 records. */
    Digest grant(List<Digest> records, Role role, Optional<Instant> until, String purpose) throws Failed;

    /** As {@link AccessRegistry#revoke}. */
    Digest revoke(Digest record, Role role) throws Failed;

    /** Whether the role's grant was not taken back, also where it is over or the record was replaced since. */
    boolean isGranted(Digest record, Role role) throws Failed;

    /** One entry a role that ever had a grant, as it stands now. */
    List<RoleGrant> of(Digest record) throws Failed;

    /** Hands keys to members who pass by role or in an emergency; up to 100 in one transaction. */
    Digest issue(List<Issue> envelopes) throws Failed;

    /** A key for one member and one record. */
    record Issue(Digest record, WalletAddress grantee, Envelope envelope) {}
}
