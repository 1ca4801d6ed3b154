package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Problem;

/** The members of an order as the registry has them now, and who of them can be given a key. */
final class Readers {
    private final MemberRegistry registry;
    private final KeyCheck check;
    private final WalletAddress self;

    Readers(AccessPorts ports) {
        this.registry = ports.chain().members();
        this.check = ports.keyCheck();
        this.self = ports.vault().account();
    }

    /** Who can be given keys, and who not. */
    record Sorted(List<Member> fit, List<GrantReport.Refused> refused) {}

    /** Each once, never this home itself. @throws Failed Invalid UNKNOWN_MEMBER, Unreachable */
    List<Member> now(Grantees grantees) throws Failed {
        return switch (grantees) {
            case Grantees.OfRole of -> ofRole(of.role());
            case Grantees.Members named -> named(named.members());
        };
    }

    List<Member> ofRole(Role role) throws Failed {
        return registry.members().stream()
                .filter(member -> member.role() == role && member.active())
                .filter(member -> !member.account().equals(self))
                .toList();
    }

    /** What a caller holds may be old: the key is taken from the registry. */
    private List<Member> named(List<Member> wanted) throws Failed {
        List<Member> found = new ArrayList<>();
        for (WalletAddress account :
                wanted.stream().map(Member::account).distinct().toList()) {
            found.add(now(account));
        }
        return found;
    }

    Member now(WalletAddress account) throws Failed {
        return registry.find(account).orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_MEMBER, account.text()));
    }

    Sorted sort(List<Member> members) throws Failed {
        List<Member> fit = new ArrayList<>();
        List<GrantReport.Refused> refused = new ArrayList<>();
        for (Member member : members) {
            Optional<Barrier> barrier = check.barrier(member);
            if (barrier.isPresent()) {
                refused.add(new GrantReport.Refused(member, barrier.get()));
            } else {
                fit.add(member);
            }
        }
        return new Sorted(fit, refused);
    }
}
