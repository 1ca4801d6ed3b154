package org.xinglin.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.core.training.PolicyObjection;
import org.xinglin.core.training.PrivacyCaution;
import org.xinglin.core.training.PrivacyCost;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SiteForecast;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.core.training.TaskOffer;
import org.xinglin.core.training.TaskRemark;
import org.xinglin.views.kit.Texts;

class ForecastWordsTest {
    private final ForecastWords words = new ForecastWords(Texts.in(Locale.ENGLISH, ZoneOffset.UTC));

    private static TaskForecast forecast(Optional<PrivacyCost> cost, Set<TaskRemark> remarks) {
        TaskOffer offer = new TaskOffer("fedavg", "mlp", List.of("age"), false, TaskOffer.Privacy.NONE, 15, 5, 4);
        return new TaskForecast("Heart", offer, cost, remarks);
    }

    private static PrivacyCost cost(PrivacyScope scope, double epsilon, Set<PrivacyCaution> cautions) {
        return new PrivacyCost(scope, 199, 15, epsilon, 0.0123, 1e-5, cautions);
    }

    @Test
    void everyCautionAndRemarkIsSaidInBothLanguages() {
        TaskForecast all = forecast(
                Optional.of(cost(PrivacyScope.CLIENT, 57, EnumSet.allOf(PrivacyCaution.class))),
                EnumSet.allOf(TaskRemark.class));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            ForecastWords said = new ForecastWords(Texts.in(locale, ZoneOffset.UTC));
            assertThat(said.cautions(all))
                    .hasSize(PrivacyCaution.values().length)
                    .doesNotHaveDuplicates();
            assertThat(said.outside(all).size() + said.remarks(all).size()).isEqualTo(TaskRemark.values().length);
            assertThat(said.all(all)).noneMatch(line -> line.contains("{"));
        }
    }

    @Test
    void epsilonStandsWithItsDeltaItsRoundsAndWhomItHides() {
        TaskForecast one = forecast(Optional.of(cost(PrivacyScope.RECORD, 3.456, Set.of())), Set.of());
        assertThat(words.epsilon(one))
                .isEqualTo("ε 3.46 at δ 0.00001 when the task is over, after 15 rounds; one round by itself costs ε"
                        + " 0.0123.");
        assertThat(words.hides(one)).get().asString().contains("199 training rows");
        TaskForecast none =
                forecast(Optional.of(cost(PrivacyScope.RECORD, Double.POSITIVE_INFINITY, Set.of())), Set.of());
        assertThat(words.epsilon(none)).contains("infinite");
        assertThat(words.all(forecast(Optional.empty(), Set.of())))
                .singleElement()
                .asString()
                .contains("No differential privacy");
    }

    @Test
    void fewHospitalsAreToldPlainlyThatItMeansNothing() {
        assertThat(words.cautions(forecast(
                        Optional.of(cost(
                                PrivacyScope.CLIENT,
                                57,
                                Set.of(PrivacyCaution.CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING))),
                        Set.of())))
                .singleElement()
                .asString()
                .contains("means nothing");
    }

    @Test
    void theTankIsSaidBeforeAndAfterWithItsRoundsAndTheObjections() {
        TaskForecast task = forecast(Optional.of(cost(PrivacyScope.RECORD, 3, Set.of())), Set.of());
        SiteForecast fits = new SiteForecast(
                task, 199, Optional.of(new SiteForecast.Budget(PrivacyScope.RECORD, 1, 3.5, 8, 1e-5, 60)), List.of());
        assertThat(words.here(fits))
                .anyMatch(line ->
                        line.contains("ε 1.00 of 8.00 is spent; after this task ε 3.50, so that ε 4.50 is left"))
                .anyMatch(line -> line.contains("all its 15 rounds"))
                .anyMatch(line -> line.contains("Nothing in this hospital’s policy"));
        SiteForecast over = new SiteForecast(
                task,
                199,
                Optional.of(new SiteForecast.Budget(PrivacyScope.RECORD, 6, 9, 8, 1e-5, 4)),
                List.of(new PolicyObjection(PolicyObjection.Kind.ROUNDS, "10", "15")));
        assertThat(words.here(over))
                .anyMatch(line -> line.contains("does not hold it"))
                .anyMatch(line -> line.contains("4 rounds of it; the task has 15"))
                .anyMatch(line -> line.contains("at most 10 are allowed"));
        assertThat(words.here(new SiteForecast(forecast(Optional.empty(), Set.of()), 199, Optional.empty(), List.of())))
                .first()
                .asString()
                .contains("costs nothing");
    }
}
