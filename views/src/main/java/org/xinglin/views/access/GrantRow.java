package org.xinglin.views.access;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.Member;

/** A grant with the member it was given to, when the registry knows one. */
public record GrantRow(Grant grant, Optional<Member> member, State state) {
    /** How a grant stands. */
    public enum State {
        LIVE,
        EXPIRED,
        REVOKED
    }

    static GrantRow of(Grant grant, Optional<Member> member, Instant now) {
        return new GrantRow(grant, member, state(grant, now));
    }

    /** The contract says whether it is live; when not, its end tells why. */
    private static State state(Grant grant, Instant now) {
        if (grant.live()) {
            return State.LIVE;
        }
        boolean over = grant.until().map(end -> !end.isAfter(now)).orElse(false);
        return over ? State.EXPIRED : State.REVOKED;
    }
}
