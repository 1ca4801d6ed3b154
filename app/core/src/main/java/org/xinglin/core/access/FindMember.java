package org.xinglin.core.access;

import java.util.List;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** Finds the one member whom a person means by an account or by a name. */
public final class FindMember {
    private final MemberRegistry members;

    public FindMember(MemberRegistry members) {
        this.members = members;
    }

    /** @throws Failed Invalid UNKNOWN_MEMBER; AMBIGUOUS_MEMBER with the accounts that bear the name */
    public Member find(String accountOrName) throws Failed {
        String wanted = accountOrName.strip();
        if (wanted.startsWith("0x")) {
            return byAccount(wanted);
        }
        List<Member> named = members.members().stream()
                .filter(member -> member.name().equalsIgnoreCase(wanted))
                .toList();
        if (named.isEmpty()) {
            throw Failed.invalid(Problem.UNKNOWN_MEMBER, wanted);
        }
        if (named.size() > 1) {
            List<String> accounts =
                    named.stream().map(member -> member.account().text()).toList();
            throw new Failed(new Failure.Invalid(Problem.AMBIGUOUS_MEMBER, wanted, String.join(", ", accounts)));
        }
        return named.getFirst();
    }

    private Member byAccount(String text) throws Failed {
        try {
            return members.find(new WalletAddress(text))
                    .orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_MEMBER, text));
        } catch (IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.NOT_AN_ADDRESS, text, ""), e);
        }
    }
}
