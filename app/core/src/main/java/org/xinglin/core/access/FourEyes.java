package org.xinglin.core.access;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.records.MedicalRecord;

/** Keeps the rule that in some categories two different operators have to approve the same terms. */
final class FourEyes {
    private final String operator;
    private final RuleBook rules;
    private final PendingApprovals approvals;
    private final InstantSource clock;

    FourEyes(Guard guard, RuleBook rules, PendingApprovals approvals, InstantSource clock) {
        this.operator = guard.operator().name();
        this.rules = rules;
        this.approvals = approvals;
        this.clock = clock;
    }

    boolean isDemandedFor(MedicalRecord record) {
        return rules.rules().fourEyes().contains(record.category());
    }

    /**
     * @return whether a grant may be sent now; otherwise this operator's approval is kept for a second one
     * @throws Failed NotAllowed SECOND_OPERATOR when this operator approved the same before
     */
    boolean passes(MedicalRecord record, String grantee, Terms terms) throws Failed {
        if (!isDemandedFor(record)) {
            return true;
        }
        Optional<PendingApprovals.PendingApproval> first = approvals.find(record.digest(), grantee);
        boolean same = first.isPresent() && first.get().terms().equals(terms);
        if (same && !first.get().operator().equals(operator)) {
            return true;
        }
        if (same) {
            throw new Failed(new Failure.NotAllowed(Barrier.SECOND_OPERATOR));
        }
        approvals.put(new PendingApprovals.PendingApproval(
                record.digest(), grantee, terms, operator, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return false;
    }

    /** After the grant stands on the chain, or the request was denied. */
    void settled(Digest record, String grantee) {
        approvals.remove(record, grantee);
    }
}
