package org.xinglin.learning.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.training.PrivacyCaution;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.TaskClash;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.core.training.TaskForecasts;
import org.xinglin.core.training.TaskRemark;
import org.xinglin.core.training.TaskSettings;
import org.xinglin.core.training.TaskSettings.Metric;
import org.xinglin.core.training.TaskSettings.Noise;
import org.xinglin.core.training.TaskSettings.Target;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.federation.task.TaskSpec;

/** Epsilons are those of the published accountant: the vectors (1, 1, 50, 1e-5) and (4/199, 1.1, 500, 1e-3). */
class SpecForecastsTest {
    private final SpecForecasts forecasts = new SpecForecasts();

    private static TaskSpecification example(String... changes) throws IOException {
        return new TaskSpecification(ExampleTask.with(changes));
    }

    @Test
    void hospitalsAreHiddenAtThePublishedEpsilonAndItIsSaidToMeanNothing() throws Exception {
        TaskSpecification task = example(
                "\"rounds\": 15", "\"rounds\": 50", "\"seed\"", ExampleTask.noise("client", 1, 1e-5) + ", \"seed\"");
        TaskForecast forecast = forecasts.forecast(task, 1);
        assertThat(forecast.cost()).get().satisfies(cost -> {
            assertThat(cost.epsilon()).isCloseTo(57.301693, within(1e-5));
            assertThat(cost.epsilonOfRound()).isCloseTo(4.728507, within(1e-5));
            assertThat(cost.members()).isEqualTo(4);
            assertThat(cost.scope()).isEqualTo(PrivacyScope.CLIENT);
            assertThat(cost.cautions())
                    .containsExactly(
                            PrivacyCaution.EPSILON_ABOVE_10, PrivacyCaution.CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING);
        });
        assertThat(forecast.remarks())
                .contains(TaskRemark.COORDINATOR_ADDS_THE_NOISE, TaskRemark.MEASURES_ARE_OUTSIDE)
                .doesNotContain(TaskRemark.NO_NOISE, TaskRemark.ROWS_AND_NOT_PATIENTS);
    }

    @Test
    void rowsAreHiddenAtThePublishedEpsilonWhichFewerRowsMakeLarger() throws Exception {
        TaskSpecification task = example(
                "\"rounds\": 15",
                "\"rounds\": 5",
                "\"batchSize\": 0, \"steps\": 10",
                "\"batchSize\": 4, \"steps\": 100",
                "\"seed\"",
                ExampleTask.noise("record", 1.1, 1e-3) + ", \"seed\"");
        assertThat(forecasts.forecast(task, 199).cost())
                .get()
                .satisfies(cost -> assertThat(cost.epsilon()).isCloseTo(1.764143, within(1e-5)));
        assertThat(forecasts.forecast(task, 30).cost().orElseThrow().epsilon())
                .isGreaterThan(
                        forecasts.forecast(task, 199).cost().orElseThrow().epsilon());
        assertThat(forecasts.forecast(task, 199).remarks())
                .containsExactly(
                        TaskRemark.UPDATES_ARE_SEEN,
                        TaskRemark.MEASURES_ARE_OUTSIDE,
                        TaskRemark.ROWS_ARE_OUTSIDE,
                        TaskRemark.ROWS_AND_NOT_PATIENTS,
                        TaskRemark.ONE_HOSPITAL_CAN_STEER);
    }

    @Test
    void aTaskThatEndsAtAnEpsilonIsCountedToTheRoundThatReachesIt() throws Exception {
        TaskSpecification task = example(
                "\"rounds\": 15",
                "\"rounds\": 50",
                "\"seed\"",
                ExampleTask.noise("client", 1, 1e-5).replace("\"clip\"", "\"epsilon\": 10, \"clip\"") + ", \"seed\"");
        assertThat(forecasts.forecast(task, 1).cost()).get().satisfies(cost -> {
            assertThat(cost.rounds()).isEqualTo(4);
            assertThat(cost.epsilon()).isBetween(10.0, 13.0);
        });
    }

    @Test
    void withoutNoiseThereIsNoEpsilonAndItIsSaid() throws Exception {
        TaskForecast plain = forecasts.forecast(example(), 199);
        assertThat(plain.cost()).isEmpty();
        assertThat(plain.remarks())
                .containsExactly(TaskRemark.NO_NOISE, TaskRemark.UPDATES_ARE_SEEN, TaskRemark.ONE_HOSPITAL_CAN_STEER);
        assertThat(forecasts.forecast(example("\"fedavg\"", "\"median\""), 199).remarks())
                .doesNotContain(TaskRemark.ONE_HOSPITAL_CAN_STEER);
        assertThat(forecasts
                        .forecast(example("\"seed\"", "\"compression\": \"top-k\", \"seed\""), 199)
                        .remarks())
                .contains(TaskRemark.MODEL_IS_SMALL);
    }

    @Test
    void choicesThatClashAreRefusedByNameAndCanStillBeChanged() throws Exception {
        TaskSpecification clashing = example("\"fedavg\"", "\"median\", \"privacy\": {\"secureAggregation\": true}");
        Failed refused = catchThrowableOfType(Failed.class, () -> forecasts.forecast(clashing, 199));
        assertThat(refused.failure())
                .isEqualTo(new Failure.Invalid(
                        Problem.TASK_CLASH,
                        "algorithm",
                        TaskForecasts.clash(TaskClash.MASKS_HIDE_WHAT_THE_RULE_NEEDS, List.of("median"))));
        TaskSettings settings = forecasts.settings(clashing);
        assertThat(settings.rule()).isEqualTo("median");
        TaskSettings mended = new TaskSettings(
                settings.rounds(), settings.target(), "fedavg", true, settings.noise(), settings.compression());
        assertThat(forecasts
                        .forecast(forecasts.with(clashing, mended), 199)
                        .offer()
                        .secureAggregation())
                .isTrue();
    }

    @Test
    void aFieldThatIsWrongIsNamed() throws Exception {
        TaskSpecification wrong = example("\"rounds\": 15", "\"rounds\": 0");
        assertThat(catchThrowableOfType(Failed.class, () -> forecasts.forecast(wrong, 199))
                        .failure())
                .isInstanceOfSatisfying(Failure.Invalid.class, invalid -> {
                    assertThat(invalid.problem()).isEqualTo(Problem.BAD_TASK);
                    assertThat(invalid.subject()).isEqualTo("rounds");
                });
        assertThat(catchThrowableOfType(Failed.class, () -> forecasts.settings(wrong)))
                .isNotNull();
    }

    @Test
    void theSameSettingsAreTheSameTask() throws Exception {
        for (TaskSpecification task : List.of(
                example(),
                example(
                        "\"fedavg\"",
                        "{\"rule\": \"fedprox\", \"mu\": 0.5}",
                        "\"seed\"",
                        "\"targetAccuracy\": 0.8, \"seed\""),
                example("\"seed\"", ExampleTask.noise("client", 2, 1e-5) + ", \"seed\""))) {
            TaskSpecification same = forecasts.with(task, forecasts.settings(task));
            assertThat(TaskSpec.parse(same.json()).id())
                    .isEqualTo(TaskSpec.parse(task.json()).id());
        }
    }

    @Test
    void eachSettingIsWrittenAndReadAgainAndTheRestIsKept() throws Exception {
        TaskSpecification task = example("\"fedavg\"", "{\"rule\": \"fedprox\", \"mu\": 0.5}");
        for (TaskSettings wanted : List.of(
                new TaskSettings(7, Optional.empty(), "fedprox", true, Optional.empty(), "none"),
                new TaskSettings(
                        15,
                        Optional.of(new Target(Metric.LOSS, 0.25)),
                        "median",
                        false,
                        Optional.of(new Noise(PrivacyScope.RECORD, 1.5, 2, 1e-4)),
                        "quantised"),
                new TaskSettings(
                        15,
                        Optional.of(new Target(Metric.AUC, 0.9)),
                        "fedavg",
                        true,
                        Optional.of(new Noise(PrivacyScope.CLIENT, 3, 0.5, 1e-5)),
                        "none"))) {
            TaskSpecification changed = forecasts.with(task, wanted);
            assertThat(forecasts.settings(changed)).isEqualTo(wanted);
            TaskSpec spec = TaskSpec.parse(changed.json());
            assertThat(spec.dataset()).isEqualTo(TaskSpec.parse(task.json()).dataset());
            assertThat(spec.algorithm().settings().isEmpty())
                    .isEqualTo(!wanted.rule().equals("fedprox"));
            TaskSpecification back = forecasts.with(changed, forecasts.settings(example()));
            assertThat(forecasts.settings(back)).isEqualTo(forecasts.settings(example()));
        }
    }

    @Test
    void aClipThatFollowsTheUpdatesGoesWithTheScopeThatHasIt() throws Exception {
        TaskSpecification task = example(
                "\"seed\"",
                ExampleTask.noise("client", 2, 1e-5).replace("\"clip\"", "\"adaptive\": true, \"clip\"")
                        + ", \"seed\"");
        TaskSettings was = forecasts.settings(task);
        TaskSpecification louder = forecasts.with(task, with(was, new Noise(PrivacyScope.CLIENT, 3, 1, 1e-5)));
        assertThat(TaskSpec.parse(louder.json()).privacy().noise().orElseThrow().adaptive())
                .isTrue();
        TaskSpecification ofRecords = forecasts.with(task, with(was, new Noise(PrivacyScope.RECORD, 3, 1, 1e-5)));
        assertThat(TaskSpec.parse(ofRecords.json())
                        .privacy()
                        .noise()
                        .orElseThrow()
                        .adaptive())
                .isFalse();
    }

    private static TaskSettings with(TaskSettings settings, Noise noise) {
        return new TaskSettings(
                settings.rounds(),
                settings.target(),
                settings.rule(),
                settings.secureAggregation(),
                Optional.of(noise),
                settings.compression());
    }

    @Test
    void whatCanBeChosenIsWhatThereIs() {
        assertThat(forecasts.rules()).contains("fedavg", "krum", "bulyan").isSorted();
        assertThat(forecasts.compressions()).contains(TaskSettings.UNCOMPRESSED, "top-k");
    }
}
