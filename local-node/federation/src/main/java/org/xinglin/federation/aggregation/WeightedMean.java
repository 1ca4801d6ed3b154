package org.xinglin.federation.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The model plus the mean of the updates, weighted by what the sites say of themselves. A site's merit is its rows, the accuracy of
 * the global model on its held-out rows, or exp(-loss), the typical probability that its model gives to the right label. Shares are
 * in proportion to merit, but nobody gets less than {@code floor / n}: who would is raised to it, and the others share what is left
 * in proportion. Where nobody has any merit, all count the same. Shares add up to 1.
 *
 * @param floor from 0 (none) to 1 (all count the same), in parts of the equal share
 */
public record WeightedMean(Merit merit, double floor) implements MeanRule {
    /** What a site's share is in proportion to. */
    public enum Merit {
        ROWS,
        ACCURACY,
        LOSS
    }

    @Override
    public double[] shares(List<Contribution> sites) {
        double[] merits = sites.stream().mapToDouble(this::of).toArray();
        if (merit == Merit.LOSS) {
            double best = Arrays.stream(merits).max().orElse(0); // the common factor falls out, and nothing underflows
            merits = Arrays.stream(merits).map(value -> Math.exp(value - best)).toArray();
        }
        return withFloor(merits, floor / merits.length);
    }

    private double of(Contribution site) {
        return switch (merit) {
            case ROWS -> site.samples();
            case ACCURACY -> site.accuracy();
            case LOSS -> -site.loss();
        };
    }

    static double[] withFloor(double[] merits, double least) {
        int n = merits.length;
        boolean[] raised = new boolean[n];
        double[] shares = new double[n];
        for (int pass = 0; pass < n; pass++) { // each pass but the last raises somebody
            double left = 1;
            double merit = 0;
            int others = 0;
            for (int i = 0; i < n; i++) {
                left -= raised[i] ? least : 0;
                merit += raised[i] ? 0 : merits[i];
                others += raised[i] ? 0 : 1;
            }
            boolean again = false;
            for (int i = 0; i < n; i++) {
                if (!raised[i]) {
                    shares[i] = merit > 0 ? left * (merits[i] / merit) : left / others;
                    raised[i] = shares[i] < least;
                    again |= raised[i];
                }
                shares[i] = raised[i] ? least : shares[i];
            }
            if (!again) {
                return shares;
            }
        }
        return shares;
    }

    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of());
    }

    @Override
    public ServerState step(ServerState before, Parameters mean, double share) {
        return Models.plus(before, 1, mean);
    }

    @Override
    public String toString() {
        return "the mean weighted by " + merit.name().toLowerCase(Locale.ROOT);
    }
}
