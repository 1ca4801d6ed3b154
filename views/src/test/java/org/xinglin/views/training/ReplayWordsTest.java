package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.training.ReplayOutcome;
import org.xinglin.core.training.ReplayOutcome.Finding;
import org.xinglin.core.training.ReplayOutcome.Flaw;
import org.xinglin.core.training.ReplayOutcome.Round;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Texts;

class ReplayWordsTest {
    private static final TaskId TASK = new TaskId(FakeHospital.digest(1));

    private final ReplayWords words =
            new ReplayWords(Texts.in(Locale.ENGLISH, ZoneOffset.UTC), hospital -> "West Hospital");

    private static Round round(int number, boolean same) {
        return new Round(
                number, FakeHospital.digest(number), Optional.of(FakeHospital.digest(same ? number : number + 100)));
    }

    @Test
    void everyFlawIsSaidInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            ReplayWords said = new ReplayWords(Texts.in(locale, ZoneOffset.UTC), hospital -> hospital.text());
            for (Flaw flaw : Flaw.values()) {
                assertThat(said.finding(new Finding(3, Optional.empty(), "bafy", flaw, "for a log")))
                        .as(flaw.name())
                        .contains("3", "bafy")
                        .doesNotContain("{", "for a log");
            }
        }
    }

    @Test
    void equalRoundsAreCounted() {
        assertThat(words.summary(new ReplayOutcome(TASK, List.of(round(1, true), round(2, true)), List.of())))
                .isEqualTo("2 rounds computed again, equal bit for bit.");
        assertThat(words.summary(new ReplayOutcome(TASK, List.of(), List.of()))).contains("No round is closed");
    }

    @Test
    void aFlawIsNamedWithItsRoundItsHospitalAndItsBlob() {
        Finding altered = new Finding(2, Optional.of(FakeHospital.account(7)), "bafyb", Flaw.ALTERED, "");
        assertThat(words.summary(new ReplayOutcome(TASK, List.of(round(1, true), round(2, false)), List.of(altered))))
                .contains("1 of 2 rounds", "One thing does not fit");
        assertThat(words.finding(altered))
                .startsWith("Round 2: A blob was altered")
                .contains("The update of West Hospital.", "Blob bafyb.");
        assertThat(words.finding(new Finding(0, Optional.empty(), "", Flaw.NOT_PUBLISHED, "")))
                .isEqualTo("The task itself: Nobody published this task on this chain.");
        assertThat(words.round(round(2, false))).isEqualTo("Round 2: another model");
        assertThat(words.round(new Round(4, FakeHospital.digest(4), Optional.empty())))
                .isEqualTo("Round 4: could not be computed");
    }
}
