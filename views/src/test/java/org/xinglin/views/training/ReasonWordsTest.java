package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.views.kit.Texts;

class ReasonWordsTest {
    private static final List<String> ALL = List.of(
            "PUNCTUAL",
            "LATE 12.0",
            "COSINE 0.834",
            "LOSS_CHANGE 0.021",
            "QUALITY_HIDDEN",
            "NOT_FINITE",
            "WRONG_SHAPE",
            "DIGEST_MISMATCH",
            "STALE",
            "DUPLICATE",
            "COPIED",
            "CHEATED",
            "NO_SHOW",
            "LINK_LOST");

    private final ReasonWords english = new ReasonWords(Texts.in(Locale.ENGLISH, ZoneOffset.UTC));
    private final ReasonWords chinese = new ReasonWords(Texts.in(Locale.CHINESE, ZoneOffset.UTC));

    @Test
    void everyWordOfTheCoordinatorHasWordsOfItsOwnInBothLanguages() {
        Set<String> said = new HashSet<>();
        for (String reason : ALL) {
            assertThat(english.one(reason)).doesNotContain(reason.split(" ")[0]);
            assertThat(chinese.one(reason)).isNotEqualTo(english.one(reason)).doesNotContain(reason.split(" ")[0]);
            said.add(english.one(reason));
        }
        assertThat(said).hasSameSizeAs(ALL);
    }

    @Test
    void anAmountIsToldWithItsMeaning() {
        assertThat(english.one("COSINE 0.834")).contains("0.83");
        assertThat(english.one("LATE 12.4")).contains("12 s");
        assertThat(english.one("LOSS_CHANGE 0.021")).contains("smaller by 2.1 %");
        assertThat(english.one("LOSS_CHANGE -0.021")).contains("larger by 2.1 %");
        assertThat(english.one("LATE")).doesNotContain("{0}");
    }

    @Test
    void aWordThatIsNotKnownIsShownAsItCame() {
        assertThat(english.one("TELEPATHY 3")).isEqualTo("TELEPATHY 3");
        assertThat(english.one("COSINE high")).isEqualTo("COSINE high");
        assertThat(english.one("COSINE NaN")).isEqualTo("COSINE NaN");
        assertThat(english.one("")).isEmpty();
    }

    @Test
    void severalReasonsStandInTheirOrder() {
        assertThat(english.all(List.of("NO_SHOW", "X"))).startsWith("no update").endsWith("X");
    }
}
