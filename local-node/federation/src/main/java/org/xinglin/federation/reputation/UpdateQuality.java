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
    private static final int BLOCK = 1 << 11;

    /** A squared length that cancelled to less than this share is rounding: it has no direction. */
    private static final double CANCELLED = 1e-12;

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
        List<Parameters> read = ordered.stream().map(Contribution::update).toList();
        double[] squares = squares(read);
        double[] scale = scales(squares);
        double[] inner = new double[read.size()];
        double all = toSum(read, scale, inner);
        for (int i = 0; i < read.size(); i++) {
            cosines.put(ordered.get(i).account(), toOthers(squares[i], scale[i], inner[i], all));
        }
        return cosines;
    }

    /** Relative fall of a held-out loss that an update brought: above 0 it helped. 0 when there was no loss to fall. */
    public static double lossChange(double lossWithout, double lossWith) {
        return lossWithout > 0 ? (lossWithout - lossWith) / lossWithout : 0;
    }

    /**
     * u . t / (|u| |t|), where t is the sum of the scaled others: all of them without this one.
     *
     * @param square |u|^2
     * @param inner u . s with s the sum of all scaled updates
     * @param all |s|^2
     */
    private static double toOthers(double square, double scale, double inner, double all) {
        double own = scale * scale * square;
        double others = all - 2 * scale * inner + own;
        boolean isAnything = others > CANCELLED * (all + own) && square > 0;
        double cosine = isAnything ? (inner - scale * square) / Math.sqrt(square * others) : 0;
        return Math.max(-1, Math.min(1, cosine));
    }

    private static double[] scales(double[] squares) {
        double[] sorted = squares.clone();
        Arrays.sort(sorted);
        double median = sorted[(sorted.length - 1) / 2];
        double[] scale = new double[squares.length];
        Arrays.setAll(scale, i -> squares[i] > median ? Math.sqrt(median / squares[i]) : 1);
        return scale;
    }

    private static double[] squares(List<Parameters> updates) {
        double[] squares = new double[updates.size()];
        int size = updates.getFirst().size();
        double[] block = new double[Math.min(BLOCK, size)];
        for (int i = 0; i < squares.length; i++) {
            for (int from = 0; from < size; from += BLOCK) {
                int count = Math.min(BLOCK, size - from);
                updates.get(i).read(from, count, block);
                squares[i] += dot(block, block, count);
            }
        }
        return squares;
    }

    /**
     * Of each update with the sum of all scaled ones.
     *
     * @param inner is filled
     * @return the square of the sum's length
     */
    private static double toSum(List<Parameters> updates, double[] scale, double[] inner) {
        int size = updates.getFirst().size();
        double[] sum = new double[Math.min(BLOCK, size)];
        double[] block = new double[sum.length];
        double square = 0;
        for (int from = 0; from < size; from += BLOCK) {
            int count = Math.min(BLOCK, size - from);
            Arrays.fill(sum, 0);
            for (int i = 0; i < scale.length; i++) {
                updates.get(i).addTo(sum, from, count, scale[i]);
            }
            for (int i = 0; i < scale.length; i++) {
                updates.get(i).read(from, count, block);
                inner[i] += dot(block, sum, count);
            }
            square += dot(sum, sum, count);
        }
        return square;
    }

    /** In four sums, which the processor adds at once. */
    private static double dot(double[] a, double[] b, int count) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < count; i++) {
            first += a[i] * b[i];
        }
        return first + second + third + fourth;
    }
}
