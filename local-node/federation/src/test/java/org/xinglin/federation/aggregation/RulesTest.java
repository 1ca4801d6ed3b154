package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    static Iterable<String> names() {
        return Rules.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRuleStandsOnItsDefaults(String name) {
        AggregationRule rule = Rules.of(name, Map.of());
        assertThat(Rules.of(name, Rules.defaults(name))).hasSameClassAs(rule);
        assertThat(rule.least()).isPositive();
        assertThat(rule.begin(new double[3]).model()).hasSize(3);
    }

    @Test
    void allThatTheHouseSpeaksOfIsThere() {
        assertThat(Rules.names())
                .containsExactly(
                        "bulyan",
                        "fedadagrad",
                        "fedadam",
                        "fedavg",
                        "fedavgm",
                        "fedprox",
                        "fedyogi",
                        "krum",
                        "median",
                        "multi-krum",
                        "norm-clipped-mean",
                        "scaffold",
                        "trimmed-mean",
                        "weighted-accuracy",
                        "weighted-loss",
                        "weighted-size");
    }

    @ParameterizedTest
    @CsvSource({
        "fedavg, false, false, 1",
        "fedadam, false, false, 1",
        "scaffold, false, true, 1",
        "weighted-loss, false, false, 1",
        "trimmed-mean, true, false, 5",
        "median, true, false, 1",
        "krum, true, false, 5",
        "multi-krum, true, false, 5",
        "bulyan, true, false, 7",
        "norm-clipped-mean, true, false, 1"
    })
    void aRuleSaysWhatItNeeds(String name, boolean single, boolean companions, int least) {
        AggregationRule rule = Rules.of(name, Map.of());
        assertThat(rule.needsSingleUpdates()).isEqualTo(single).isNotEqualTo(rule instanceof MeanRule);
        assertThat(rule.hasCompanions()).isEqualTo(companions);
        assertThat(rule.least()).isEqualTo(least);
    }

    @Test
    void onlyFedProxTellsParticipantsToStayNear() {
        assertThat(Rules.of("fedprox", Map.of("mu", 0.5)).proximal()).hasValue(0.5);
        assertThat(Rules.of("fedavg", Map.of()).proximal()).isEmpty();
    }

    @Test
    void theStartOfTheSecondMomentFollowsTau() {
        assertThat(Rules.of("fedadam", Map.of("tau", 0.1)))
                .isEqualTo(new FedOpt(FedOpt.SecondMoment.ADAM, 0.1, 0.9, 0.99, 0.1, 0.1 * 0.1));
        assertThat(Rules.of("fedyogi", Map.of("v0", 0.0)))
                .isEqualTo(new FedOpt(FedOpt.SecondMoment.YOGI, 0.1, 0.9, 0.99, 1e-3, 0));
        assertThat(Rules.defaults("fedadagrad"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("serverLr", 0.1, "beta1", 0.0, "beta2", 0.99, "tau", 1e-3));
    }

    @Test
    void anUnknownRuleIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of("fedavgg", Map.of()))
                .withMessageContaining("there is no aggregation rule fedavgg; there are [bulyan, ");
    }

    @Test
    void anUnknownSettingIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of("fedavgm", Map.of("beta", 0.9)))
                .withMessage("fedavgm has no setting beta; it has [serverLr, momentum]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of("median", Map.of("mu", 0.9)))
                .withMessage("median has no setting mu; it has none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fedprox | mu | -0.1 | at least 0 and at most 1000000",
                "fedavgm | momentum | 1 | at least 0 and below 1",
                "fedavgm | serverLr | 0 | above 0 and at most 1000000",
                "fedadam | tau | 0 | above 0 and at most 1000000",
                "fedadam | beta1 | 1 | at least 0 and below 1",
                "fedadam | v0 | -1 | at least 0 and at most 1000000",
                "trimmed-mean | ratio | 0.5 | at least 0 and below 0.5",
                "trimmed-mean | count | 1.5 | at least 0 and at most 1000000, a whole number",
                "krum | f | -1 | at least 0 and at most 1000000, a whole number",
                "weighted-size | floor | 1.1 | at least 0 and at most 1",
                "norm-clipped-mean | bound | 0 | above 0 and at most 1000000",
                "norm-clipped-mean | bound | NaN | above 0 and at most 1000000"
            })
    void aValueOutOfItsRangeIsRefusedWithTheRange(String rule, String setting, double value, String range) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(rule, Map.of(setting, value)))
                .withMessage("the setting " + setting + " of " + rule + " must be " + range + "; it is " + value);
    }

    @Test
    void aTrimmedMeanThatWouldTrimNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.of("trimmed-mean", Map.of("ratio", 0.0)));
    }

    @Test
    void aTrimmedMeanGoesByOneOfItsSettings() {
        assertThat(Rules.of("trimmed-mean", Map.of("count", 2.0)).least()).isEqualTo(5);
        assertThat(Rules.of("trimmed-mean", Map.of("count", 2.0, "ratio", 0.0)).least())
                .isEqualTo(5);
        assertThat(Rules.of("trimmed-mean", Map.of("count", 0.0, "ratio", 0.1)).least())
                .isEqualTo(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of("trimmed-mean", Map.of("count", 2.0, "ratio", 0.1)))
                .withMessageContaining("a ratio or by a count");
    }
}
