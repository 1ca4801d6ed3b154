package org.xinglin.core.access;

import java.util.List;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * What is proved: one of the ring's members knows the secret of her key, and shows it for this record on this day.
 *
 * @param day days since 1970 (UTC) of the block that will hold the proof
 * @param sender the account that sends the proof; it is seen by everybody
 * @param ring strictly ascending by account
 */
public record RoleStatement(
        RoleDomain domain, Digest record, Role role, long day, WalletAddress sender, List<RingMember> ring) {
    /** The contract's limit; each member costs about 40,000 gas. */
    public static final int MAX_RING = 128;
    /** The contract's limit, which keeps out what is no hiding at all. */
    public static final int MIN_RING = 2;

    public RoleStatement {
        ring = List.copyOf(ring);
        if (day < 0 || ring.size() < MIN_RING || ring.size() > MAX_RING) {
            throw new IllegalArgumentException("day " + day + " and a ring of " + ring.size());
        }
        for (int i = 1; i < ring.size(); i++) {
            if (ring.get(i - 1).account().compareTo(ring.get(i).account()) >= 0) {
                throw new IllegalArgumentException("the ring does not ascend strictly");
            }
        }
    }
}
