package org.xinglin.federation.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Bulyan (El Mhamdi et al. 2018, section 4): Krum chooses n - 2 f updates, one after the other, each from those left; in every
 * coordinate the n - 4 f values of them that are nearest to their median are averaged, all alike. Krum's ties go to the first by
 * account, ties of nearness to the smaller value.
 *
 * @param f how many attackers it shall withstand; 4 f + 3 sites are needed
 */
public record Bulyan(int f) implements AggregationRule {
    @Override
    public int least() {
        return 4 * f + 3;
    }

    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of());
    }

    @Override
    public Aggregate aggregate(ServerState before, List<Contribution> contributions, double share) {
        Cohort cohort = Cohort.of(this, before.model().length, contributions);
        int[] chosen = chosen(Distances.squared(cohort.updates()), cohort.count() - 2 * f);
        List<Parameters> updates = cohort.updates(chosen);
        double[] model = before.model().clone();
        Blocks.forEach(model.length, () -> {
            Rows rows = new Rows(updates.size());
            return (from, count) -> {
                for (int start = from; start < from + count; start += rows.width()) {
                    int width = Math.min(rows.width(), from + count - start);
                    rows.read(updates, start, width);
                    rows.sort(width);
                    for (int j = 0; j < width; j++) {
                        model[start + j] += nearMedian(rows, j, updates.size());
                    }
                }
            };
        });
        return new Aggregate(new ServerState(before.round() + 1, model, Map.of()), cohort.alike(chosen));
    }

    private int[] chosen(double[][] distances, int many) {
        List<Integer> left = IntStream.range(0, distances.length).boxed().toList();
        int[] chosen = new int[many];
        for (int i = 0; i < many; i++) {
            double[] scores = Krum.scores(among(distances, left), f);
            int best = 0;
            for (int j = 1; j < scores.length; j++) {
                best = scores[j] < scores[best] ? j : best;
            }
            int taken = left.get(best);
            chosen[i] = taken;
            left = left.stream().filter(k -> k != taken).toList();
        }
        Arrays.sort(chosen);
        return chosen;
    }

    private static double[][] among(double[][] distances, List<Integer> left) {
        return left.stream()
                .map(i -> left.stream().mapToDouble(j -> distances[i][j]).toArray())
                .toArray(double[][]::new);
    }

    /** Sorted values that are near to one of them lie side by side: the farther end falls away until few enough are left. */
    private double nearMedian(Rows rows, int column, int n) {
        double median = (rows.row((n - 1) / 2)[column] + rows.row(n / 2)[column]) / 2;
        int low = 0;
        int high = n - 1;
        while (high - low + 1 > n - 2 * f) {
            if (median - rows.row(low)[column] > rows.row(high)[column] - median) {
                low++;
            } else {
                high--;
            }
        }
        double sum = 0;
        for (int i = low; i <= high; i++) {
            sum += rows.row(i)[column];
        }
        return sum / (high - low + 1);
    }

    @Override
    public String toString() {
        return "Bulyan against " + f + (f == 1 ? " attacker" : " attackers");
    }
}
