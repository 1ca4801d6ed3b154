package org.xinglin.core.training;

import java.util.List;
import java.util.Optional;

/**
 * What joining a task with some data would come to here.
 *
 * @param task counted with this hospital's own training rows
 * @param rows that would be trained on
 * @param budget empty for a task without differential privacy
 * @param objections of this hospital's policy; a task that has any is not joined
 */
public record SiteForecast(TaskForecast task, long rows, Optional<Budget> budget, List<PolicyObjection> objections) {
    public SiteForecast {
        objections = List.copyOf(objections);
    }

    /**
     * The tank before and after, all at the policy's delta.
     *
     * @param spent epsilon of all tasks so far
     * @param after epsilon when this task is over as well; not the sum of both, which is more
     * @param limit epsilon that may be spent
     * @param roundsAllowed how many rounds of this task fit into what is left; far more than it has when it costs little
     */
    public record Budget(
            PrivacyScope scope, double spent, double after, double limit, double delta, long roundsAllowed) {
        public boolean holds() {
            return after <= limit;
        }

        /** Epsilon that is left when the task is over; 0 when it does not fit. */
        public double left() {
            return Math.max(0, limit - after);
        }
    }
}
