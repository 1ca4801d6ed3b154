package org.xinglin.learning.site;

import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.training.SpendPrivacy;
import org.xinglin.federation.participant.LocalTrainer.Spent;
import org.xinglin.federation.policy.Scope;
import org.xinglin.federation.policy.TaskTerms;
import org.xinglin.federation.privacy.RdpCurve;
import org.xinglin.federation.task.TaskSpec;

/** A task that this hospital let in. Every update passes here on its way out; the policy may have changed since. Thread-safe. */
public final class Admission {
    private final SiteGate gate;
    private final TaskTerms terms;
    private final RdpCurve costOfClientRound;
    private final Optional<SpendPrivacy.TaskLimit> limit;

    Admission(SiteGate gate, TaskTerms terms, TaskSpec spec, SpecTerms said) {
        this.gate = gate;
        this.terms = terms;
        this.costOfClientRound = spec.privacy()
                .noise()
                .filter(noise -> SpecTerms.scope(noise) == Scope.CLIENT)
                .map(said::costOfRound)
                .orElse(RdpCurve.ZERO);
        this.limit = spec.privacy()
                .noise()
                .filter(noise -> noise.epsilon().isPresent())
                .map(noise -> new SpendPrivacy.TaskLimit(noise.epsilon().getAsDouble(), noise.delta()));
    }

    private Admission(Admission same, TaskTerms terms) {
        this.gate = same.gate;
        this.terms = terms;
        this.costOfClientRound = same.costOfClientRound;
        this.limit = same.limit;
    }

    /** The same, held against the policy with the account that coordinates the task now. */
    public Admission by(WalletAddress coordinator) {
        return terms.coordinator().equals(coordinator.text())
                ? this
                : new Admission(this, terms.by(coordinator.text()));
    }

    public TaskTerms terms() {
        return terms;
    }

    /**
     * Returns when this update may leave and what it costs is written down. Once for each update that was made: the same again costs
     * nothing, another one of the same round does.
     *
     * @param update digest of what was made, before masks
     * @param spent of the records' privacy; empty without noise for records
     * @throws Failed Invalid AGAINST_POLICY, NotAllowed PRIVACY_SPENT
     */
    public void release(int round, Digest update, Optional<Spent> spent) throws Failed {
        Scope scope = terms.noise().map(TaskTerms.Noise::scope).orElse(Scope.NONE);
        switch (scope) {
            case NONE -> gate.release(terms);
            case CLIENT -> gate.release(terms, round, update, costOfClientRound, limit);
            case RECORD -> gate.release(terms, round, update, cost(spent), limit);
        }
    }

    /** A trainer that says nothing of what it spent spent everything. */
    private static RdpCurve cost(Optional<Spent> spent) {
        return spent.filter(one -> one.multiplier() > 0)
                .map(one ->
                        RdpCurve.sampledGaussian(one.rate(), one.multiplier()).times(one.steps()))
                .orElse(RdpCurve.gaussian(Double.MIN_VALUE));
    }
}
