package org.xinglin.federation.aggregation;

import java.util.List;
import java.util.Map;

/**
 * Coordinate-wise trimmed mean (Yin et al. 2018, definition 2): in every coordinate the lowest and the highest k values are left out
 * and the rest are averaged, all alike: how many rows a site has does not count.
 *
 * @param ratio k is floor(ratio n); above 0 and below 0.5; not looked at when {@code count} is given
 * @param count k itself; 0 when the ratio says it
 */
public record TrimmedMean(double ratio, int count) implements AggregationRule {
    /** 0.29 * 100 is 28.999999999999996: what rounding took from a whole number is given back. */
    private static final double ROUNDING = 1e-9;

    public TrimmedMean {
        if (count == 0 && !(ratio > 0 && ratio < 0.5)) {
            throw new IllegalArgumentException(
                    "a trimmed mean leaves out a part above 0 and below 0.5, or a number of sites");
        }
    }

    /** How many are left out at each end. */
    int cut(int sites) {
        return count > 0 ? count : (int) Math.floor(ratio * sites + ROUNDING);
    }

    @Override
    public int least() {
        return count > 0 ? 2 * count + 1 : Math.max(3, (int) Math.ceil(1 / ratio - ROUNDING));
    }

    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of());
    }

    @Override
    public Aggregate aggregate(ServerState before, List<Contribution> contributions, double share) {
        Cohort cohort = Cohort.of(this, before.model().length, contributions);
        int cut = cut(cohort.count());
        if (2 * cut >= cohort.count()) {
            throw new IllegalArgumentException(this + " leaves nothing of " + cohort.count() + " contributions");
        }
        return Trimming.of(before, cohort, cut);
    }

    @Override
    public String toString() {
        return "a mean trimmed by " + (count > 0 ? "" + count : "a part of " + ratio) + " at each end";
    }
}
