package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Problem;

/**
 * Shows that this home's account is one of those whose role may read a record, without saying which. What is proved is
 * bound to the account that sends it, which everybody sees: it must not be the member's own.
 */
public final class ProveRole {
    /** A renewed key bears the next number; nobody renews more often. */
    private static final int MAX_KEYS = 1_000;

    private final Guard guard;
    private final RoleProofs proofs;
    private final RoleKeys keys;
    private final MemberRegistry members;
    private final WalletAddress account;

    public ProveRole(Guard guard, RoleProofs proofs, RoleKeys keys, MemberRegistry members, WalletAddress account) {
        this.guard = guard;
        this.proofs = proofs;
        this.keys = keys;
        this.members = members;
        this.account = account;
    }

    /**
     * @param atLeast the fewest members to hide among
     * @param sender the account that will send it
     * @return the proof, which holds today only
     * @throws Failed NotAllowed NOT_A_MEMBER, Invalid NO_ROLE_KEY or SMALL_RING, Tampered, Unreachable
     */
    public RoleProof prove(Digest record, int atLeast, WalletAddress sender) throws Failed {
        // The log of this home may know what the chain does not: it stays here and is the hospital's own.
        return guard.act(Act.PROVE_ROLE, record.hex(), () -> proven(record, atLeast, sender));
    }

    /** Asks only. @throws Failed NotAllowed NOT_A_MEMBER, Unreachable */
    public RoleStanding standing() throws Failed {
        Role role = role();
        long today = proofs.today();
        int members = enrolled(role, today).size();
        if (proofs.keyOn(account, today).isPresent()) {
            return new RoleStanding(role, RoleStanding.KeyState.HOLDS, members);
        }
        boolean coming = proofs.keyOn(account, today + 1).isPresent();
        return new RoleStanding(
                role, coming ? RoleStanding.KeyState.FROM_TOMORROW : RoleStanding.KeyState.NONE, members);
    }

    private RoleProof proven(Digest record, int atLeast, WalletAddress sender) throws Failed {
        Role role = role();
        long today = proofs.today();
        int number = number(today);
        List<RingMember> ring = RoleRing.around(account, enrolled(role, today));
        int fewest = Math.max(atLeast, RoleStatement.MIN_RING);
        if (ring.size() < fewest) {
            throw new Failed(
                    new Failure.Invalid(Problem.SMALL_RING, String.valueOf(ring.size()), String.valueOf(fewest)));
        }
        return keys.prove(number, new RoleStatement(proofs.domain(), record, role, today, sender, ring));
    }

    private Role role() throws Failed {
        return members.find(account)
                .filter(Member::active)
                .map(Member::role)
                .orElseThrow(() -> new Failed(new Failure.NotAllowed(Barrier.NOT_A_MEMBER)));
    }

    private int number(long today) throws Failed {
        RolePoint key = proofs.keyOn(account, today).orElseThrow(this::noKey);
        for (int number = 0; number < MAX_KEYS; number++) {
            if (keys.key(number).equals(key)) {
                return number;
            }
        }
        throw noKey();
    }

    private Failed noKey() {
        return Failed.invalid(Problem.NO_ROLE_KEY, account.text());
    }

    private List<RingMember> enrolled(Role role, long today) throws Failed {
        List<RingMember> enrolled = new ArrayList<>();
        for (Member member : members.members()) {
            if (member.active() && member.role() == role) {
                proofs.keyOn(member.account(), today)
                        .ifPresent(key -> enrolled.add(new RingMember(member.account(), key)));
            }
        }
        return enrolled;
    }
}
