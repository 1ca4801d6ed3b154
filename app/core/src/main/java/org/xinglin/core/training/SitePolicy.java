package org.xinglin.core.training;

/**
 * What this hospital demands of a task before it takes part. Nothing of the coordinator's can change it.
 *
 * @param leastParticipants 2 or more
 * @param secureAggregation whether single updates must be hidden from the coordinator
 * @param mostRounds of a task
 * @param mostSteps of local training in a round
 * @param approveEach whether somebody here must have approved the task by its id
 */
public record SitePolicy(
        int leastParticipants,
        boolean secureAggregation,
        Privacy privacy,
        Names allowed,
        int mostRounds,
        int mostSteps,
        boolean approveEach) {
    /** What holds until somebody decides otherwise: three hospitals, secure aggregation, each task approved. */
    public static final SitePolicy USUAL =
            new SitePolicy(3, true, new Privacy(PrivacyScope.NONE, 8, 1e-5), Names.ANY, 10_000, 100_000, true);

    public SitePolicy {
        if (leastParticipants < 2 || mostRounds < 1 || mostSteps < 1) {
            throw new IllegalArgumentException("a policy asks for two participants, one round and one step or more");
        }
    }

    /**
     * The privacy demanded. The budget binds every task that has differential privacy, demanded or not.
     *
     * @param epsilon that all tasks together may spend, of each scope
     * @param delta at which epsilon is counted, and the most a task may count with
     */
    public record Privacy(PrivacyScope scope, double epsilon, double delta) {
        public Privacy {
            boolean sane = epsilon > 0 && epsilon < Double.POSITIVE_INFINITY && delta > 0 && delta < 1;
            if (!sane) {
                throw new IllegalArgumentException("a budget is a number above 0, its delta above 0 and below 1");
            }
        }
    }

    /**
     * What may be named in a task.
     *
     * @param datasets names of this hospital's tables and folders
     * @param features columns that may go into a model
     * @param coordinators accounts, in lower case
     */
    public record Names(Allowed models, Allowed algorithms, Allowed datasets, Allowed features, Allowed coordinators) {
        public static final Names ANY = new Names(Allowed.ANY, Allowed.ANY, Allowed.ANY, Allowed.ANY, Allowed.ANY);
    }

    /** In a line, for the log: what is demanded, without names that might say something of a patient. */
    String told() {
        return "least participants " + leastParticipants + ", secure aggregation " + secureAggregation + ", privacy "
                + privacy.scope.word() + " within " + privacy.epsilon + " at " + privacy.delta + ", rounds "
                + mostRounds + ", steps " + mostSteps + ", approve each " + approveEach;
    }
}
