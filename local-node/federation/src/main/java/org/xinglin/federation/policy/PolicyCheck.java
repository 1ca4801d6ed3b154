package org.xinglin.federation.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xinglin.federation.policy.Objection.Kind;

/** One policy against one task. Every condition is written so that NaN and zero fail it. */
final class PolicyCheck {
    private final SitePolicy policy;
    private final TaskTerms terms;
    private final List<Objection> objections = new ArrayList<>();

    PolicyCheck(SitePolicy policy, TaskTerms terms) {
        this.policy = policy;
        this.terms = terms;
    }

    List<Objection> objections(Set<String> approved) {
        company();
        privacy();
        names();
        atMost(Kind.ROUNDS, policy.mostRounds(), terms.work().rounds());
        atMost(Kind.STEPS, policy.mostSteps(), terms.work().steps());
        if (policy.approveEach() && !approved.contains(terms.hash())) {
            object(Kind.NOT_APPROVED, terms.hash(), "");
        }
        for (String field : new TreeSet<>(terms.unknown())) {
            object(Kind.UNKNOWN_FIELD, "", field);
        }
        return List.copyOf(objections);
    }

    private void company() {
        if (terms.leastParticipants() < policy.leastParticipants()) {
            object(
                    Kind.LEAST_PARTICIPANTS,
                    Integer.toString(policy.leastParticipants()),
                    Integer.toString(terms.leastParticipants()));
        }
        if (policy.secureAggregation() && terms.secureThreshold().isEmpty()) {
            object(Kind.SECURE_AGGREGATION, "on", "off");
        }
        terms.secureThreshold()
                .filter(threshold -> threshold < SitePolicy.LEAST_SURVIVORS)
                .ifPresent(threshold -> object(
                        Kind.SURVIVORS, Integer.toString(SitePolicy.LEAST_SURVIVORS), Integer.toString(threshold)));
    }

    private void privacy() {
        Scope offered = terms.noise().map(TaskTerms.Noise::scope).orElse(Scope.NONE);
        Scope demanded = policy.privacy().scope();
        if (demanded != Scope.NONE && offered != demanded) {
            object(Kind.PRIVACY_SCOPE, demanded.name(), offered.name());
        }
        if (terms.noise().isEmpty()) {
            return;
        }
        TaskTerms.Noise noise = terms.noise().get();
        boolean counted = noise.epsilon() > 0 && noise.epsilonInAll() >= noise.epsilon();
        if (!counted || !(noise.epsilonInAll() <= policy.privacy().epsilon())) {
            object(
                    Kind.PRIVACY_BUDGET,
                    Double.toString(policy.privacy().epsilon()),
                    Double.toString(noise.epsilonInAll()));
        }
        if (!(noise.delta() > 0) || !(noise.delta() <= policy.privacy().delta())) {
            object(Kind.PRIVACY_DELTA, Double.toString(policy.privacy().delta()), Double.toString(noise.delta()));
        }
    }

    private void names() {
        SitePolicy.Names allowed = policy.allowed();
        allow(Kind.MODEL, allowed.models(), terms.work().model());
        allow(Kind.ALGORITHM, allowed.algorithms(), terms.work().algorithm());
        allow(Kind.DATASET, allowed.datasets(), terms.dataset());
        allow(Kind.COORDINATOR, allowed.coordinators(), terms.coordinator());
        terms.features().forEach(feature -> allow(Kind.FEATURE, allowed.features(), feature));
    }

    private void allow(Kind kind, Allowed allowed, String name) {
        if (name.isBlank() || !allowed.allows(name)) {
            object(kind, allowed.toString(), name);
        }
    }

    private void atMost(Kind kind, int most, int asked) {
        if (asked < 1 || asked > most) {
            object(kind, Integer.toString(most), Integer.toString(asked));
        }
    }

    private void object(Kind kind, String demanded, String offered) {
        objections.add(new Objection(kind, demanded, offered));
    }
}
