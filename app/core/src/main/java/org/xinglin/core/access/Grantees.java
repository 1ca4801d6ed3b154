package org.xinglin.core.access;

import java.util.List;

/** Who is to read. */
public sealed interface Grantees {

    /** One member or several, each by name. */
    record Members(List<Member> members) implements Grantees {
        public Members {
            members = List.copyOf(members);
        }
    }

    /** Every active member of a role, also one admitted later. */
    record OfRole(Role role) implements Grantees {}

    static Grantees of(Member member) {
        return new Members(List.of(member));
    }
}
