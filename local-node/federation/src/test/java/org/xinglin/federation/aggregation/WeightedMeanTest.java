package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.aggregation.WeightedMean.Merit;

class WeightedMeanTest {
    private static Contribution site(long samples, double loss, double accuracy) {
        return new Contribution("0x" + samples, Parameters.of(new double[1]), samples, loss, accuracy);
    }

    @Test
    void theFloorIsPaidByThoseAboveIt() {
        List<Contribution> sites = List.of(site(1, 0, 0), site(9, 0, 0), site(30, 0, 0), site(60, 0, 0));
        assertThat(new WeightedMean(Merit.ROWS, 0.4).shares(sites))
                .containsExactly(new double[] {0.1, 0.1, 0.8 / 3, 1.6 / 3}, within(1e-15));
    }

    @Test
    void whoFallsBelowTheFloorByPayingForOthersIsRaisedToo() {
        double[] shares = WeightedMean.withFloor(new double[] {0, 1, 1.1, 8}, 0.1);
        assertThat(shares).containsExactly(new double[] {0.1, 0.1, 0.1, 0.7}, within(1e-15));
    }

    @Test
    void withoutAFloorRowsCountAsInFederatedAveraging() {
        List<Contribution> sites = List.of(site(7, 0, 0), site(11, 0, 0));
        assertThat(new WeightedMean(Merit.ROWS, 0).shares(sites))
                .containsExactly(new FedAvg().shares(sites), within(1e-15));
    }

    @Test
    void whereNobodyIsOfAnyMeritAllCountTheSame() {
        List<Contribution> sites = List.of(site(7, 1e12, 0), site(11, 1e12, 0));
        assertThat(new WeightedMean(Merit.ACCURACY, 0.1).shares(sites)).containsExactly(0.5, 0.5);
        assertThat(new WeightedMean(Merit.LOSS, 0.1).shares(sites)).containsExactly(0.5, 0.5);
    }

    @Test
    void theLowestLossCountsMost() {
        List<Contribution> sites = List.of(site(1, Math.log(4), 0), site(2, 0, 0), site(3, 1_000, 0));
        assertThat(new WeightedMean(Merit.LOSS, 0).shares(sites))
                .containsExactly(new double[] {0.2, 0.8, 0}, within(1e-15));
    }

    @Test
    void sharesAddUpToOneAndNoneIsBelowTheFloor() {
        long seed = 20261121;
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 2_000; run++) {
            int n = 1 + random.nextInt(30);
            double least = random.nextInt(5) / 4.0 / n;
            double[] merits = random.doubles(n)
                    .map(value -> Math.pow(value, 6) - 0.01)
                    .map(value -> Math.max(value, 0))
                    .toArray();
            double[] shares = WeightedMean.withFloor(merits, least);
            assertThat(Arrays.stream(shares).sum())
                    .as("seed " + seed + ", run " + run)
                    .isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(shares).min().orElseThrow()).isGreaterThanOrEqualTo(least * (1 - 1e-12));
        }
    }
}
