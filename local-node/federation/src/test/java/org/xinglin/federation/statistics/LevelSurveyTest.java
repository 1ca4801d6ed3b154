package org.xinglin.federation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.statistics.LevelSurvey.Found;

class LevelSurveyTest {
    private final LevelSurvey survey =
            new LevelSurvey(Map.of("ward", List.of("medicine", "surgery")), 256, "survey 1", 5);

    private static Map<String, List<String>> ward(Object... wordsAndCounts) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < wordsAndCounts.length; i += 2) {
            words.addAll(Collections.nCopies((int) wordsAndCounts[i + 1], (String) wordsAndCounts[i]));
        }
        return Map.of("ward", words);
    }

    private Found found() throws StatisticsException {
        List<float[]> given = List.of(
                survey.contribution(ward("medicine", 30, "oncology", 4)).flat(),
                survey.contribution(ward("medicine", 70_000, "surgery", 2, "oncology", 3))
                        .flat(),
                survey.contribution(ward("medicine", 9, "surgery", 1, "zhao's room", 1))
                        .flat());
        return survey.found(Hospitals.sum(given), 3).getFirst();
    }

    @Test
    void declaredLevelsAreCountedAndCommonUnknownOnesTellTheirBucketOnly() throws StatisticsException {
        Found found = found();
        assertThat(found.declared()).containsExactly(70_039L, 5L); // three of surgery are told as five
        assertThat(found.others()).containsExactly(Map.entry(survey.bucket("ward", "oncology"), 7L));
    }

    @Test
    void bucketsFollowFromSaltColumnAndWord() {
        LevelSurvey other = new LevelSurvey(survey.columns(), 256, "survey 2", 5);
        int moved = 0;
        for (int i = 0; i < 1000; i++) {
            assertThat(survey.bucket("ward", "word " + i)).isBetween(0, 255);
            moved += survey.bucket("ward", "word " + i) == other.bucket("ward", "word " + i) ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(950);
        assertThat(survey.bucket("ab", "c")).isNotEqualTo(survey.bucket("a", "bc"));
    }

    @Test
    void fewRowsFewHospitalsAndDamageGiveNothing() throws StatisticsException {
        assertThatThrownBy(() -> survey.contribution(ward("medicine", 4))).hasMessageContaining("ward");
        double[] sums =
                Hospitals.sum(List.of(survey.contribution(ward("medicine", 30)).flat()));
        assertThatThrownBy(() -> survey.found(sums, 2)).isInstanceOf(StatisticsException.class);
        sums[3] += 0.5;
        assertThatThrownBy(() -> survey.found(sums, 3)).hasMessageContaining("damaged");
        assertThatThrownBy(() -> survey.found(new double[1], 3)).isInstanceOf(StatisticsException.class);
    }
}
