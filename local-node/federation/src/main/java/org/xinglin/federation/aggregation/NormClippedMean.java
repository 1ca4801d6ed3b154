package org.xinglin.federation.aggregation;

import java.util.List;
import java.util.Map;

/**
 * The model plus the mean of the updates, each first shortened to the norm bound (Sun et al. 2019, "norm thresholding"):
 * sum of share_k u_k min(1, bound / |u_k|), with the shares of {@link FedAvg}. A zero update stays one.
 *
 * @param bound on the Euclidean norm of a whole update, above 0
 */
public record NormClippedMean(double bound) implements AggregationRule {
    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of());
    }

    /** The weights say by how much each was shortened: share_k min(1, bound / |u_k|). */
    @Override
    public Aggregate aggregate(ServerState before, List<Contribution> contributions, double share) {
        Cohort cohort = Cohort.of(this, before.model().length, contributions);
        double[] weights = new FedAvg().shares(cohort.sites());
        for (int i = 0; i < weights.length; i++) {
            double norm = Distances.norm(cohort.sites().get(i).update());
            weights[i] *= norm <= bound ? 1 : bound / norm;
        }
        return new Aggregate(
                Models.plus(before, 1, new WeightedSum(cohort.updates(), weights)), cohort.byAccount(weights));
    }

    @Override
    public String toString() {
        return "the mean of updates clipped to " + bound;
    }
}
