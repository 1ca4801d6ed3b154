package org.xinglin.federation.aggregation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Krum and multi-Krum (Blanchard et al. 2017, section 4): a site's score is the sum of the squared distances to its n - f - 2 nearest
 * others; the updates of the {@code most} sites with the lowest scores are averaged, all alike. Ties go to the first by account.
 *
 * @param f how many attackers it shall withstand; 2 f + 3 sites are needed
 * @param most how many are averaged: 1 is Krum; 0 means n - f - 2
 */
public record Krum(int f, int most) implements AggregationRule {
    @Override
    public int least() {
        return Math.max(2 * f + 3, most);
    }

    @Override
    public ServerState begin(double[] initial) {
        return new ServerState(0, initial, Map.of());
    }

    @Override
    public Aggregate aggregate(ServerState before, List<Contribution> contributions, double share) {
        Cohort cohort = Cohort.of(this, before.model().length, contributions);
        int n = cohort.count();
        int[] chosen = best(scores(Distances.squared(cohort.updates()), f), most == 0 ? n - f - 2 : most);
        double[] alike = new double[chosen.length];
        Arrays.fill(alike, 1.0 / chosen.length);
        return new Aggregate(
                Models.plus(before, 1, new WeightedSum(cohort.updates(chosen), alike)), cohort.alike(chosen));
    }

    /** @param distances squared, each with each */
    static double[] scores(double[][] distances, int f) {
        int n = distances.length;
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            int self = i;
            double[] nearest = IntStream.range(0, n)
                    .filter(j -> j != self)
                    .mapToDouble(j -> distances[self][j])
                    .sorted()
                    .toArray();
            for (int j = 0; j < n - f - 2; j++) {
                scores[i] += nearest[j];
            }
        }
        return scores;
    }

    /** In ascending order of place. */
    private static int[] best(double[] scores, int many) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> scores[i])) // a stable sort: ties stay in the order of the accounts
                .limit(many)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    @Override
    public String toString() {
        return (most == 1 ? "Krum" : "multi-Krum") + " against " + f + (f == 1 ? " attacker" : " attackers");
    }
}
