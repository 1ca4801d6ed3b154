package org.xinglin.core.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.xinglin.core.audit.Act;
import org.xinglin.core.kernel.Digest;

/**
 * Half approvals that still count: for a week, and as long as whoever gave them is an operator who may. What counts no longer
 * is as if it had never been given.
 */
public final class StandingApprovals implements PendingApprovals {
    /** Long enough for a weekend and a holiday, short enough that the first remembers what she agreed to. */
    static final Duration LASTS = Duration.ofDays(7);

    private final PendingApprovals kept;
    private final BiPredicate<String, Act> may;
    private final InstantSource clock;

    /** @param may whether an operator of this name may do this today */
    public StandingApprovals(PendingApprovals kept, BiPredicate<String, Act> may, InstantSource clock) {
        this.kept = kept;
        this.may = may;
        this.clock = clock;
    }

    @Override
    public void put(PendingApproval approval) {
        kept.put(approval);
    }

    @Override
    public Optional<PendingApproval> find(Digest record, String grantee) {
        return kept.find(record, grantee).filter(this::stands);
    }

    @Override
    public void remove(Digest record, String grantee) {
        kept.remove(record, grantee);
    }

    @Override
    public List<PendingApproval> pending() {
        return kept.pending().stream().filter(this::stands).toList();
    }

    private boolean stands(PendingApproval approval) {
        Instant end = approval.at().plus(LASTS);
        Act act = approval.grantee().equals(ChangeRules.RULES) ? Act.CHANGE_RULES : Act.GRANT;
        return clock.instant().isBefore(end) && may.test(approval.operator(), act);
    }
}
