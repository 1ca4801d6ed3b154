package org.xinglin.federation.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecommendationTest {
    private static final Opinion GOOD = new Opinion(0.8, 0.1, 0.1);

    @Test
    void aRaterWhoPraisesLiarsCountsLess() {
        Map<String, Double> ours = Map.of("0xa", 0.9, "0xb", 0.1);
        assertThat(Recommendation.similarity(ours, Map.of("0xa", 0.9, "0xb", 0.1, "0xc", 1.0)))
                .isEqualTo(1);
        assertThat(Recommendation.similarity(ours, Map.of("0xa", 0.1, "0xb", 0.9)))
                .isCloseTo(0.2, within(1e-12));
        assertThat(Recommendation.similarity(ours, Map.of("0xz", 0.9))).isEqualTo(0.5);
    }

    @Test
    void aHostileRatingIsNoMoreThanARating() {
        double similarity = Recommendation.similarity(Map.of("0xa", 0.5), Map.of("0xa", 1e300));
        assertThat(similarity).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whoeverHasNoWeightChangesNothing() {
        Opinion joined = Recommendation.combined(GOOD, List.of(new Recommendation("0xc", new Opinion(0, 1, 0), 5, 0)));
        assertThat(joined.belief()).isCloseTo(GOOD.belief(), within(1e-12));
        assertThat(joined.disbelief()).isCloseTo(GOOD.disbelief(), within(1e-12));
    }

    @Test
    void twoCertainOpinionsMeetInTheMiddle() {
        assertThat(new Opinion(1, 0, 0).with(new Opinion(0, 1, 0))).isEqualTo(new Opinion(0.5, 0.5, 0));
    }

    @Test
    void whoeverIsOftenMetIsBetterKnown() {
        Map<String, Double> interactions = Map.of("0xa", 30.0, "0xb", 10.0);
        assertThat(Recommendation.frequency("0xa", interactions)).isEqualTo(1.5);
        assertThat(Recommendation.frequency("0xz", interactions)).isZero();
        assertThat(Recommendation.frequency("0xa", Map.of())).isZero();
    }
}
