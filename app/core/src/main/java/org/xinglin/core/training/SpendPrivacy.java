package org.xinglin.core.training;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;

/**
 * The hard stop before an update leaves: what it costs is written down first, so that a crash in between costs budget and never hides a
 * loss. Taking part is the person's act; this is a part of it.
 */
public final class SpendPrivacy {
    private final PrivacyLedger ledger;
    private final SitePolicyBook book;
    private final PrivacyAccountant accountant;
    private final InstantSource clock;

    public SpendPrivacy(PrivacyLedger ledger, SitePolicyBook book, PrivacyAccountant accountant, InstantSource clock) {
        this.ledger = ledger;
        this.book = book;
        this.accountant = accountant;
        this.clock = clock;
    }

    /** What a task by itself may cost: it said so when it was published. */
    public record TaskLimit(double epsilon, double delta) {}

    /**
     * Returns when the update may leave.
     *
     * @throws Failed NotAllowed PRIVACY_SPENT: the hospital's budget or the task's own would not hold, and nothing was written down
     */
    public void spend(
            TaskId task, int round, Digest release, PrivacyScope scope, RenyiLoss cost, Optional<TaskLimit> limit)
            throws Failed {
        boolean isWithinTask = limit.isEmpty() || isWithin(limit.get(), task, scope, cost);
        SitePolicy.Privacy budget = book.policy().privacy();
        PrivacySpend spend = new PrivacySpend(
                task, round, release, scope, cost, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        PrivacyLedger.Outcome outcome = ledger.charge(
                spend, total -> isWithinTask && accountant.epsilon(total, budget.delta()) <= budget.epsilon());
        if (outcome == PrivacyLedger.Outcome.REFUSED) {
            throw new Failed(new Failure.NotAllowed(Barrier.PRIVACY_SPENT));
        }
    }

    private boolean isWithin(TaskLimit limit, TaskId task, PrivacyScope scope, RenyiLoss more) {
        RenyiLoss all = ledger.byTask(scope).stream()
                .filter(one -> one.task().equals(task))
                .findFirst()
                .map(one -> one.cost().plus(more))
                .orElse(more);
        return accountant.epsilon(all, limit.delta()) <= limit.epsilon();
    }

    /** Epsilon of all that was spent in a scope and {@code more}, at the policy's delta. */
    public double epsilonWith(PrivacyScope scope, RenyiLoss more) {
        Optional<RenyiLoss> spent = ledger.spent(scope);
        RenyiLoss all = spent.isEmpty() ? more : spent.get().plus(more);
        return accountant.epsilon(all, book.policy().privacy().delta());
    }
}
