package org.xinglin.federation.aggregation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * In every coordinate the unweighted mean of what is left without the {@code cut} lowest and highest values; counts in how many
 * coordinates each site's value was among those left.
 */
final class Trimming {
    private final Cohort cohort;
    private final int cut;
    private final double[] old;
    private final double[] model;
    private final AtomicLongArray kept;

    private Trimming(double[] old, Cohort cohort, int cut) {
        this.cohort = cohort;
        this.cut = cut;
        this.old = old;
        this.model = new double[old.length];
        this.kept = new AtomicLongArray(cohort.count());
    }

    static Aggregate of(ServerState before, Cohort cohort, int cut) {
        Trimming trimming = new Trimming(before.model(), cohort, cut);
        Blocks.forEach(cohort.size(), trimming::work);
        return new Aggregate(
                new ServerState(before.round() + 1, trimming.model, Map.of()), cohort.byAccount(trimming.shares()));
    }

    private double[] shares() {
        double all = 0;
        for (int i = 0; i < kept.length(); i++) {
            all += kept.get(i);
        }
        double[] shares = new double[kept.length()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = all == 0 ? 0 : kept.get(i) / all;
        }
        return shares;
    }

    private Blocks.Work work() {
        List<Parameters> updates = cohort.updates();
        Rows rows = new Rows(updates.size());
        double[] value = new double[rows.width()];
        return (from, count) -> {
            for (int start = from; start < from + count; start += rows.width()) {
                int width = Math.min(rows.width(), from + count - start);
                rows.read(updates, start, width);
                rows.sort(width);
                mean(rows, start, width);
                count(rows, start, width, value);
            }
        };
    }

    private void mean(Rows rows, int from, int width) {
        double[] sum = new double[width];
        int last = cohort.count() - 1 - cut;
        for (int i = cut; i <= last; i++) {
            double[] row = rows.row(i);
            for (int j = 0; j < width; j++) {
                sum[j] += row[j];
            }
        }
        for (int j = 0; j < width; j++) {
            model[from + j] = old[from + j] + sum[j] / (last - cut + 1);
        }
    }

    /** Values equal to the outermost that is left count as left, whoever they are of: none of them is better than the other. */
    private void count(Rows rows, int from, int width, double[] value) {
        double[] least = rows.row(cut);
        double[] most = rows.row(cohort.count() - 1 - cut);
        for (int i = 0; i < cohort.count(); i++) {
            cohort.sites().get(i).update().read(from, width, value);
            int among = 0;
            for (int j = 0; j < width; j++) {
                among += value[j] >= least[j] && value[j] <= most[j] ? 1 : 0;
            }
            kept.addAndGet(i, among);
        }
    }
}
