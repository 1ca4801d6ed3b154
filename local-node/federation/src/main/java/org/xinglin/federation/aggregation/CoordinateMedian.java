package org.xinglin.federation.aggregation;

import java.util.List;
import java.util.Map;

/**
 * Coordinate-wise median (Yin et al. 2018, definition 1), of an even number the mean of the two in the middle. All sites count alike,
 * however many rows they have.
 */
public record CoordinateMedian() implements AggregationRule {
    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of());
    }

    @Override
    public Aggregate aggregate(ServerState before, List<Contribution> contributions, double share) {
        Cohort cohort = Cohort.of(this, before.model().length, contributions);
        return Trimming.of(before, cohort, (cohort.count() - 1) / 2);
    }

    @Override
    public String toString() {
        return "the median of each coordinate";
    }
}
