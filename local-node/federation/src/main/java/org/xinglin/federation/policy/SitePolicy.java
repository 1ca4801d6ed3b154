package org.xinglin.federation.policy;

import java.util.List;
import java.util.Set;

/**
 * A hospital's demands.
 *
 * @param leastParticipants 2 or more
 * @param secureAggregation whether single updates must be hidden from the coordinator
 * @param mostRounds of a task
 * @param mostSteps of a round
 * @param approveEach whether somebody here must have approved the task by its hash
 */
public record SitePolicy(
        int leastParticipants,
        boolean secureAggregation,
        PrivacyDemand privacy,
        Names allowed,
        int mostRounds,
        int mostSteps,
        boolean approveEach) {
    /** Fewer survivors of a secure sum would see each other's update in it. */
    public static final int LEAST_SURVIVORS = 3;

    public SitePolicy {
        if (leastParticipants < 2 || mostRounds < 1 || mostSteps < 1) {
            throw new IllegalArgumentException(
                    "a policy asks for two participants or more, a round or more and a step or more");
        }
    }

    /**
     * The privacy demanded. Budget and delta bind every task that has differential privacy, demanded or not.
     *
     * @param epsilon that may be spent in all
     * @param delta that a task may count with at most
     */
    public record PrivacyDemand(Scope scope, double epsilon, double delta) {
        public PrivacyDemand {
            if (!(epsilon > 0) || !(delta > 0) || delta >= 1) {
                throw new IllegalArgumentException("a budget is above 0, its delta above 0 and below 1");
            }
        }
    }

    /** What may be named in a task. */
    public record Names(Allowed models, Allowed algorithms, Allowed datasets, Allowed features, Allowed coordinators) {
        public static final Names ANY = new Names(Allowed.ANY, Allowed.ANY, Allowed.ANY, Allowed.ANY, Allowed.ANY);
    }

    /** Of a hospital that has not said anything yet: three participants, secure aggregation, each task approved. */
    public static SitePolicy standard() {
        return new SitePolicy(
                LEAST_SURVIVORS, true, new PrivacyDemand(Scope.NONE, 8, 1e-5), Names.ANY, 10_000, 100_000, true);
    }

    /**
     * All that stands against the task; nothing when it may be joined.
     *
     * @param approved hashes that somebody here approved
     */
    public List<Objection> check(TaskTerms terms, Set<String> approved) {
        return new PolicyCheck(this, terms).objections(approved);
    }
}
