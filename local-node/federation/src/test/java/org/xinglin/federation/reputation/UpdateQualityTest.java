package org.xinglin.federation.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.Parameters;

class UpdateQualityTest {
    private static Contribution site(String account, double... update) {
        return new Contribution(account, Parameters.of(update), 10, 0, 0);
    }

    /** Updates that agree but for noise. */
    private static List<Contribution> honest(int count, int size, long seed) {
        Random random = new Random(seed);
        List<Contribution> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] update = new double[size];
            for (int j = 0; j < size; j++) {
                update[j] = Math.sin(j) + 0.3 * random.nextGaussian();
            }
            sites.add(site("0x" + i, update));
        }
        return sites;
    }

    private static double[] values(Contribution site) {
        double[] values = new double[site.update().size()];
        site.update().read(0, values.length, values);
        return values;
    }

    @Test
    void theCosineIsToTheMeanOfTheOthers() {
        Map<String, Double> cosines =
                UpdateQuality.cosines(List.of(site("0xa", 1, 0), site("0xb", 0, 1), site("0xc", 1, 0)));
        assertThat(cosines.get("0xa")).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(cosines.get("0xb")).isCloseTo(0, within(1e-12));
    }

    @Test
    void aFlippedUpdateStandsAgainstTheOthersHoweverLongItIs() {
        for (double scale : new double[] {-1, -1000}) {
            List<Contribution> sites = honest(6, 40_000, 11);
            double[] flipped = values(sites.getFirst());
            for (int i = 0; i < flipped.length; i++) {
                flipped[i] *= scale;
            }
            sites.set(0, site("0x0", flipped));
            Map<String, Double> cosines = UpdateQuality.cosines(sites);
            assertThat(cosines.remove("0x0")).as("scale " + scale).isLessThan(-0.8);
            assertThat(cosines.values()).allSatisfy(cosine -> assertThat(cosine).isGreaterThan(0.5));
        }
    }

    @Test
    void blocksDoNotChangeTheCosine() {
        List<Contribution> sites = honest(3, (1 << 14) * 2 + 17, 5);
        double[][] all = sites.stream().map(UpdateQualityTest::values).toArray(double[][]::new);
        double[] norms = new double[3];
        for (int i = 0; i < 3; i++) {
            norms[i] = Math.sqrt(dot(all[i], all[i]));
        }
        double median = middle(norms);
        double[] others = new double[all[0].length];
        for (int i = 1; i < 3; i++) {
            double scale = Math.min(1, median / norms[i]);
            for (int j = 0; j < others.length; j++) {
                others[j] += scale * all[i][j];
            }
        }
        double expected = dot(all[0], others) / norms[0] / Math.sqrt(dot(others, others));
        assertThat(UpdateQuality.cosines(sites).get("0x0")).isCloseTo(expected, within(1e-12));
    }

    private static double middle(double[] three) {
        double[] sorted = three.clone();
        Arrays.sort(sorted);
        return sorted[1];
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void anEmptyUpdateIsNeitherGoodNorBadAndOneAloneIsNotJudged() {
        assertThat(UpdateQuality.cosines(List.of(site("0xa", 0, 0), site("0xb", 1, 2))))
                .containsEntry("0xa", 0.0)
                .containsEntry("0xb", 0.0);
        assertThat(UpdateQuality.cosines(List.of(site("0xa", 1)))).isEmpty();
    }

    @Test
    void othersThatTakeEachOtherAwayHaveNoDirection() {
        Map<String, Double> cosines = UpdateQuality.cosines(
                List.of(site("0xa", 0.1, 0.7, 0.3), site("0xb", 0.7, -0.1, 0.3), site("0xc", -0.7, 0.1, -0.3)));
        assertThat(cosines.get("0xa")).isZero();
    }

    @Test
    void aFallingLossSpeaksForAnUpdate() {
        assertThat(UpdateQuality.lossChange(0.5, 0.4)).isCloseTo(0.2, within(1e-12));
        assertThat(UpdateQuality.lossChange(0.5, 0.6)).isNegative();
        assertThat(UpdateQuality.lossChange(0, 0.1)).isZero();
    }
}
