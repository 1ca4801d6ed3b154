package org.xinglin.views.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleGrant;

/**
 * A permission: of a member, with what the registry knows of it, or of a whole role.
 *
 * @param left the time until it ends, by the chain's clock; empty for no end and for what is over
 */
public record GrantRow(Holder holder, Optional<Instant> until, String purpose, State state, Optional<Duration> left) {
    /** Whose permission it is. */
    public sealed interface Holder {}

    /** A member's own. */
    public record OfMember(Grant grant, Optional<Member> member) implements Holder {}

    /** Of everybody in a role. */
    public record OfRole(Role role) implements Holder {}

    /** How a permission stands. */
    public enum State {
        LIVE,
        EXPIRED,
        REVOKED
    }

    static GrantRow of(Grant grant, Optional<Member> member, Instant now) {
        return new GrantRow(
                new OfMember(grant, member),
                grant.until(),
                grant.purpose(),
                state(grant.live(), grant.until(), now),
                left(grant.live(), grant.until(), now));
    }

    static GrantRow of(RoleGrant grant, Instant now) {
        return new GrantRow(
                new OfRole(grant.role()),
                grant.until(),
                grant.purpose(),
                state(grant.live(), grant.until(), now),
                left(grant.live(), grant.until(), now));
    }

    /** Whether there is something to take back. */
    boolean isRevocable() {
        boolean known =
                switch (holder) {
                    case OfMember member -> member.member().isPresent();
                    case OfRole role -> true;
                };
        return known && state == State.LIVE;
    }

    /** The contract says whether it is live; when not, its end tells why. */
    private static State state(boolean live, Optional<Instant> until, Instant now) {
        if (live) {
            return State.LIVE;
        }
        boolean over = until.map(end -> !end.isAfter(now)).orElse(false);
        return over ? State.EXPIRED : State.REVOKED;
    }

    private static Optional<Duration> left(boolean live, Optional<Instant> until, Instant now) {
        return live
                ? until.map(end -> Duration.between(now, end)).filter(time -> !time.isNegative())
                : Optional.empty();
    }
}
