package org.xinglin.learning.site;

import org.xinglin.core.training.PolicyObjection;
import org.xinglin.federation.policy.Allowed;
import org.xinglin.federation.policy.Objection;
import org.xinglin.federation.policy.Scope;
import org.xinglin.federation.policy.SitePolicy;

/** The console's policy as the federation's, and its objections back. */
final class Policies {
    private Policies() {}

    static SitePolicy of(org.xinglin.core.training.SitePolicy policy) {
        var names = policy.allowed();
        return new SitePolicy(
                policy.leastParticipants(),
                policy.secureAggregation(),
                new SitePolicy.PrivacyDemand(
                        Scope.valueOf(policy.privacy().scope().name()),
                        policy.privacy().epsilon(),
                        policy.privacy().delta()),
                new SitePolicy.Names(
                        allowed(names.models()),
                        allowed(names.algorithms()),
                        allowed(names.datasets()),
                        allowed(names.features()),
                        allowed(names.coordinators())),
                policy.mostRounds(),
                policy.mostSteps(),
                policy.approveEach());
    }

    private static Allowed allowed(org.xinglin.core.training.Allowed allowed) {
        return new Allowed(allowed.only());
    }

    static PolicyObjection told(Objection objection) {
        return new PolicyObjection(
                PolicyObjection.Kind.valueOf(objection.kind().name()), objection.demanded(), objection.offered());
    }
}
