package org.xinglin.core.access;

import java.util.Comparator;
import java.util.List;
import org.xinglin.core.ids.WalletAddress;

/**
 * Among whom a prover hides. All who can stand beside her do, up to the contract's limit; beyond it the accounts are cut
 * into parts that depend on nobody's choice, so that her proofs of many days do not tell her by what their rings share.
 */
final class RoleRing {
    private RoleRing() {}

    /** The part of {@code all} that {@code prover} is in, in the order of the accounts. */
    static List<RingMember> around(WalletAddress prover, List<RingMember> all) {
        List<RingMember> sorted =
                all.stream().sorted(Comparator.comparing(RingMember::account)).toList();
        int size = sorted.size();
        int parts = Math.ceilDiv(size, RoleStatement.MAX_RING);
        for (int part = 0; part < parts; part++) {
            List<RingMember> ring = sorted.subList(part * size / parts, (part + 1) * size / parts);
            if (ring.stream().anyMatch(member -> member.account().equals(prover))) {
                return ring;
            }
        }
        return List.of();
    }
}
