package org.xinglin.learning.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.training.PolicyObjection;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.RenyiLoss;
import org.xinglin.core.training.SitePolicyBook;
import org.xinglin.core.training.SpendPrivacy;
import org.xinglin.federation.policy.Scope;
import org.xinglin.federation.policy.TaskTerms;
import org.xinglin.federation.privacy.RdpCurve;
import org.xinglin.federation.task.TaskSpec;

/**
 * Where a task is let in and an update out: it asks the policy as it stands at that moment, so that whoever tightens it or withdraws
 * an approval stops a task that is running, and it charges the budget before the update leaves. Thread-safe.
 */
public final class SiteGate {
    private final SitePolicyBook book;
    private final SpendPrivacy privacy;

    public SiteGate(SitePolicyBook book, SpendPrivacy privacy) {
        this.book = book;
        this.privacy = privacy;
    }

    /**
     * Lets a task in, or says why not: the one call before joining.
     *
     * @param dataset the name of the table or folder here
     * @param rows that would be trained on, at least 1
     * @throws Failed Invalid AGAINST_POLICY, whose detail names each objection
     */
    public Admission admit(TaskSpec spec, WalletAddress coordinator, String dataset, long rows) throws Failed {
        SpecTerms said = new SpecTerms(spec, rows);
        TaskTerms terms = terms(spec, coordinator, dataset, rows);
        admit(terms);
        return new Admission(this, terms, spec, said);
    }

    /** What a task asks of this hospital, with what it would have cost at its end. */
    public TaskTerms terms(TaskSpec spec, WalletAddress coordinator, String dataset, long rows) {
        SpecTerms said = new SpecTerms(spec, rows);
        return said.terms(
                coordinator,
                dataset,
                spec.privacy()
                        .noise()
                        .map(noise -> forecast(SpecTerms.scope(noise), said.costOfTask(noise), noise.delta())));
    }

    /** What a task will have cost when it is over, if every round's update costs {@code task} together. */
    public TaskTerms.Noise forecast(Scope scope, RdpCurve task, double delta) {
        RenyiLoss loss = RdpAccountant.loss(task);
        PrivacyScope kept = PrivacyScope.valueOf(scope.name());
        double counted = book.policy().privacy().delta();
        return new TaskTerms.Noise(scope, task.epsilon(counted), privacy.epsilonWith(kept, loss), delta);
    }

    /** Whether the coordinator is told how this machine does, as it stands at this moment. */
    public boolean tellsOfMachine() {
        return book.tellsOfMachine();
    }

    /** All that stands against the task now, for a person to read before joining; nothing when it may be joined. */
    public List<PolicyObjection> objections(TaskTerms terms) {
        Set<String> approved = book.approval(TaskId.parse(terms.hash())).isPresent() ? Set.of(terms.hash()) : Set.of();
        return Policies.of(book.policy()).check(terms, approved).stream()
                .map(Policies::told)
                .toList();
    }

    /** @throws Failed Invalid AGAINST_POLICY, whose detail names each objection */
    public void admit(TaskTerms terms) throws Failed {
        List<PolicyObjection> objections = objections(terms);
        if (!objections.isEmpty()) {
            throw new Failed(new Failure.Invalid(
                    Problem.AGAINST_POLICY,
                    terms.hash(),
                    objections.stream().map(PolicyObjection::toString).collect(Collectors.joining("; "))));
        }
    }

    /**
     * Before an update without differential privacy leaves.
     *
     * @throws Failed as {@link #admit}
     */
    public void release(TaskTerms terms) throws Failed {
        admit(terms);
        if (terms.noise().isPresent()) {
            throw new IllegalStateException("an update of this task has a cost, and has to be charged");
        }
    }

    /**
     * Before an update with differential privacy leaves: returns when its cost is written down.
     *
     * @param update digest of what leaves; the same again costs nothing
     * @param cost of this update alone
     * @param limit at which the task said that it ends
     * @throws Failed as {@link #admit}; NotAllowed PRIVACY_SPENT
     */
    public void release(
            TaskTerms terms, int round, Digest update, RdpCurve cost, Optional<SpendPrivacy.TaskLimit> limit)
            throws Failed {
        admit(terms);
        Scope scope = terms.noise().map(TaskTerms.Noise::scope).orElse(Scope.NONE);
        if (scope == Scope.NONE) {
            throw new IllegalStateException("an update of a task without differential privacy has no cost");
        }
        privacy.spend(
                TaskId.parse(terms.hash()),
                round,
                update,
                PrivacyScope.valueOf(scope.name()),
                RdpAccountant.loss(cost),
                limit);
    }
}
