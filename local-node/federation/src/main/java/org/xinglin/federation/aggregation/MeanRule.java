package org.xinglin.federation.aggregation;

import java.util.List;

/**
 * A rule that needs the weighted mean of the updates and nothing else of them: it goes together with secure aggregation and with
 * noise on the mean.
 */
public interface MeanRule extends AggregationRule {
    /**
     * One server step from the mean.
     *
     * @param mean of the updates, as large as {@link #broadcast}
     * @param share how many took part of those who could have, above 0 and up to 1
     */
    ServerState step(ServerState before, Parameters mean, double share);

    /**
     * With what share each counts, in the order given; together 1. Here: its rows among all rows of the round.
     *
     * @param sites in the order of their accounts
     */
    default double[] shares(List<Contribution> sites) {
        double rows = sites.stream().mapToDouble(Contribution::samples).sum();
        return sites.stream().mapToDouble(site -> site.samples() / rows).toArray();
    }

    @Override
    default Aggregate aggregate(ServerState before, List<Contribution> contributions, double share) {
        Cohort cohort = Cohort.of(this, broadcast(before).length, contributions);
        double[] shares = shares(cohort.sites());
        return new Aggregate(step(before, new WeightedSum(cohort.updates(), shares), share), cohort.byAccount(shares));
    }

    @Override
    default boolean needsSingleUpdates() {
        return false;
    }
}
