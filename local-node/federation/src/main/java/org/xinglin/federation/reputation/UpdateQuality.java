package org.xinglin.federation.reputation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.Parameters;

/**
 * How good single updates were, where they are visible: the cosine of each to the mean of the others. No update counts longer than
 * the median one, and none counts for itself, so that neither a scaled update nor a small cohort judges itself well.
 */
public final class UpdateQuality {
    private static final int BLOCK = 1 << 14;

    private UpdateQuality() {}

    /** By account, -1 to 1; 0 for an update of length 0. With fewer than two updates nothing can be compared: empty. */
    public static Map<String, Double> cosines(List<Contribution> updates) {
        Map<String, Double> cosines = new TreeMap<>();
        if (updates.size() < 2) {
            return cosines;
        }
        List<Contribution> ordered = updates.stream()
                .sorted((a, b) -> a.account().compareTo(b.account()))
                .toList();
        double[][] products = products(ordered);
        double[] scale = scales(products);
        for (int i = 0; i < ordered.size(); i++) {
            cosines.put(ordered.get(i).account(), toOthers(i, products, scale));
        }
        return cosines;
    }

    /** Relative fall of a held-out loss that an update brought: above 0 it helped. 0 when there was no loss to fall. */
    public static double lossChange(double lossWithout, double lossWith) {
        return lossWithout > 0 ? (lossWithout - lossWith) / lossWithout : 0;
    }

    /** u_i . s / (|u_i| |s|) with s = sum over j of scale_j u_j without i: all of it is in the inner products. */
    private static double toOthers(int i, double[][] products, double[] scale) {
        double inner = 0;
        double length = 0;
        for (int j = 0; j < scale.length; j++) {
            if (j == i) {
                continue;
            }
            inner += scale[j] * products[i][j];
            for (int k = 0; k < scale.length; k++) {
                length += k == i ? 0 : scale[j] * scale[k] * products[j][k];
            }
        }
        double both = Math.sqrt(products[i][i]) * Math.sqrt(Math.max(0, length));
        return both > 0 ? Math.max(-1, Math.min(1, inner / both)) : 0;
    }

    private static double[] scales(double[][] products) {
        double[] norms = new double[products.length];
        Arrays.setAll(norms, i -> Math.sqrt(products[i][i]));
        double[] sorted = norms.clone();
        Arrays.sort(sorted);
        double median = sorted[(sorted.length - 1) / 2];
        double[] scale = new double[norms.length];
        Arrays.setAll(scale, i -> norms[i] > median ? median / norms[i] : 1);
        return scale;
    }

    private static double[][] products(List<Contribution> updates) {
        int n = updates.size();
        int size = updates.getFirst().update().size();
        double[][] sums = new double[n][n];
        double[][] block = new double[n][Math.min(BLOCK, size)];
        for (int from = 0; from < size; from += BLOCK) {
            int count = Math.min(BLOCK, size - from);
            for (int i = 0; i < n; i++) {
                Parameters update = updates.get(i).update();
                update.read(from, count, block[i]);
            }
            for (int i = 0; i < n; i++) {
                for (int j = i; j < n; j++) {
                    sums[i][j] += dot(block[i], block[j], count);
                    sums[j][i] = sums[i][j];
                }
            }
        }
        return sums;
    }

    private static double dot(double[] a, double[] b, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
