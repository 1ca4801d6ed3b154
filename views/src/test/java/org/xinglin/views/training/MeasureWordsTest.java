package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.xinglin.core.training.Measures;
import org.xinglin.core.training.RoundResult;
import org.xinglin.views.kit.Texts;

class MeasureWordsTest {
    private final MeasureWords words = new MeasureWords(Texts.in(Locale.ENGLISH, ZoneOffset.UTC));

    @Test
    void whatIsNotDefinedIsADash() {
        assertThat(words.decimal(Double.NaN)).isEqualTo("–");
        assertThat(words.percent(Double.NaN)).isEqualTo("–");
        assertThat(words.percent(0)).isEqualTo("0.0 %");
    }

    @Test
    void thePooledModelIsToldInALine() {
        RoundResult round = round(0);
        assertThat(words.pooled(round))
                .contains("AUC 0.861")
                .contains("81.2 %")
                .contains("specificity –")
                .contains("calibration error 0.043")
                .doesNotContain("ε");
    }

    @Test
    void epsilonIsToldWhenSomeWasSpent() {
        assertThat(words.pooled(round(1.25))).contains("ε 1.250");
    }

    private static RoundResult round(double epsilon) {
        return new RoundResult(2, 0.8, 0.4, new Measures(0.861, 0.812, Double.NaN, 0.043), epsilon, List.of());
    }
}
