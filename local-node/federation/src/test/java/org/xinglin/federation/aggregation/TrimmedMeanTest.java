package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrimmedMeanTest {
    private static List<Contribution> sites(double... values) {
        List<Contribution> sites = new ArrayList<>();
        for (double value : values) {
            sites.add(new Contribution("0x" + sites.size(), Parameters.of(new double[] {value}), 1, 0, 0));
        }
        return sites;
    }

    private static double of(AggregationRule rule, double... values) {
        return rule.aggregate(rule.begin(new double[1]), sites(values)).state().model()[0];
    }

    @Test
    void noSiteIsLostToRoundingInWhatIsCutOff() {
        for (int hundredths = 1; hundredths < 50; hundredths++) {
            BigDecimal exact = BigDecimal.valueOf(hundredths, 2);
            TrimmedMean rule = new TrimmedMean(exact.doubleValue(), 0);
            for (int n = rule.least(); n <= 1_000; n++) {
                assertThat(rule.cut(n))
                        .as(exact + " of " + n)
                        .isEqualTo(exact.multiply(BigDecimal.valueOf(n)).intValue());
            }
        }
        assertThat(new TrimmedMean(1.0 / 3, 0).cut(9)).isEqualTo(3);
    }

    @Test
    void itNeedsAsManySitesAsMakeItTrimOne() {
        for (int hundredths = 1; hundredths < 50; hundredths++) {
            TrimmedMean rule = new TrimmedMean(hundredths / 100.0, 0);
            assertThat(rule.cut(rule.least())).isPositive();
            assertThat(rule.cut(rule.least() - 1) == 0 || rule.least() == 3).isTrue();
        }
    }

    @Test
    void fewerAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new TrimmedMean(0.2, 0), 1, 2, 3, 4))
                .withMessageContaining("needs at least 5 contributions; there are 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new TrimmedMean(0, 2), 1, 2, 3, 4))
                .withMessageContaining("needs at least 5 contributions; there are 4");
    }

    @Test
    void aPartThatRoundingMakesOneHalfLeavesNothingAndIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new TrimmedMean(Math.nextDown(0.5), 0), 1, 2, 3, 4))
                .withMessageContaining("leaves nothing of 4 contributions");
    }

    @Test
    void theOutermostDoNotMatter() {
        assertThat(of(new TrimmedMean(0, 1), 2, -1e300, 3, 1e300, 4)).isEqualTo(3);
        assertThat(of(new CoordinateMedian(), 1e30, 1, 2, -1e30)).isEqualTo(1.5);
        assertThat(of(new CoordinateMedian(), 7)).isEqualTo(7);
        assertThat(of(new CoordinateMedian(), 7, 8)).isEqualTo(7.5);
    }

    @Test
    void aSiteCanSeeHowOftenItWasCutOff() {
        TrimmedMean rule = new TrimmedMean(0, 1);
        double[][] updates = {{9, 9, 9, 9}, {1, 2, 3, 1}, {2, 1, 1, 2}, {0, 0, 0, 0}, {1, 1, 2, 2}};
        List<Contribution> contributions = new ArrayList<>();
        for (double[] update : updates) {
            contributions.add(new Contribution("0x" + contributions.size(), Parameters.of(update), 1, 0, 0));
        }
        Aggregate aggregate = rule.aggregate(rule.begin(new double[4]), contributions);
        assertThat(aggregate.weights())
                .containsEntry("0x0", 0.0)
                .containsEntry("0x1", 1 / 3.0)
                .containsEntry("0x2", 1 / 3.0)
                .containsEntry("0x3", 0.0)
                .containsEntry("0x4", 1 / 3.0);
    }
}
