package org.xinglin.core.testkit;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.training.PolicyObjection;
import org.xinglin.core.training.PrivacyCaution;
import org.xinglin.core.training.PrivacyCost;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SiteForecast;
import org.xinglin.core.training.TaskClash;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.core.training.TaskForecasts;
import org.xinglin.core.training.TaskOffer;
import org.xinglin.core.training.TaskRemark;
import org.xinglin.core.training.TaskSettings;
import org.xinglin.core.training.TaskSpecification;

/**
 * Forecasts without arithmetic: epsilon is rounds / (100 multiplier) for records and rounds / multiplier for hospitals. A changed task is
 * a text that is known again; the median clashes with secure aggregation.
 */
public final class ScriptedForecasts implements TaskForecasts {
    public static final TaskSettings USUAL =
            new TaskSettings(15, Optional.empty(), "fedavg", false, Optional.empty(), TaskSettings.UNCOMPRESSED);

    private final Map<String, TaskSettings> known = new HashMap<>();
    /** Those of the policy here. */
    public List<PolicyObjection> objections = List.of();

    public double spent;
    private TaskSettings first = USUAL;

    /** What files say from now on that were not changed. */
    public void first(PrivacyScope scope, double multiplier) {
        first = new TaskSettings(
                USUAL.rounds(),
                USUAL.target(),
                USUAL.rule(),
                true,
                Optional.of(new TaskSettings.Noise(scope, multiplier, 1, 1e-5)),
                USUAL.compression());
    }

    /** The same, for choices that do not go together. */
    public void firstClashes() {
        first = new TaskSettings(USUAL.rounds(), USUAL.target(), "median", true, Optional.empty(), USUAL.compression());
    }

    @Override
    public TaskForecast forecast(TaskSpecification task, long rows) throws Failed {
        TaskSettings settings = settings(task);
        if (settings.secureAggregation() && settings.rule().equals("median")) {
            throw new Failed(new Failure.Invalid(
                    Problem.TASK_CLASH,
                    "algorithm",
                    TaskForecasts.clash(TaskClash.MASKS_HIDE_WHAT_THE_RULE_NEEDS, List.of("median"))));
        }
        return new TaskForecast(
                "Heart disease, four hospitals",
                offer(settings),
                settings.noise().map(noise -> cost(settings, noise, rows)),
                remarks(settings));
    }

    private static TaskOffer offer(TaskSettings settings) {
        return new TaskOffer(
                settings.rule(),
                "logistic-regression",
                List.of("age", "sex"),
                settings.secureAggregation(),
                settings.noise()
                        .map(noise -> new TaskOffer.Privacy(
                                noise.scope(), noise.multiplier(), noise.delta(), OptionalDouble.empty()))
                        .orElse(TaskOffer.Privacy.NONE),
                settings.rounds(),
                5,
                4);
    }

    private static PrivacyCost cost(TaskSettings settings, TaskSettings.Noise noise, long rows) {
        boolean ofRecords = noise.scope() == PrivacyScope.RECORD;
        double round = 1 / (noise.multiplier() * (ofRecords ? 100 : 1));
        double epsilon = round * settings.rounds();
        Set<PrivacyCaution> cautions = EnumSet.noneOf(PrivacyCaution.class);
        if (epsilon > 10) {
            cautions.add(PrivacyCaution.EPSILON_ABOVE_10);
        }
        if (!ofRecords) {
            cautions.add(PrivacyCaution.CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING);
        }
        return new PrivacyCost(
                noise.scope(), ofRecords ? rows : 4, settings.rounds(), epsilon, round, noise.delta(), cautions);
    }

    private static Set<TaskRemark> remarks(TaskSettings settings) {
        Set<TaskRemark> remarks = EnumSet.of(
                settings.secureAggregation() ? TaskRemark.NOBODY_SEES_WHO_STEERS : TaskRemark.ONE_HOSPITAL_CAN_STEER);
        if (settings.noise().isEmpty()) {
            remarks.add(TaskRemark.NO_NOISE);
        } else {
            remarks.addAll(List.of(TaskRemark.MEASURES_ARE_OUTSIDE, TaskRemark.ROWS_ARE_OUTSIDE));
        }
        if (settings.noise()
                .filter(noise -> noise.scope() == PrivacyScope.RECORD)
                .isPresent()) {
            remarks.add(TaskRemark.ROWS_AND_NOT_PATIENTS);
        }
        if (!settings.secureAggregation()) {
            remarks.add(TaskRemark.UPDATES_ARE_SEEN);
        }
        if (!settings.compression().equals(TaskSettings.UNCOMPRESSED)) {
            remarks.add(TaskRemark.MODEL_IS_SMALL);
        }
        return remarks;
    }

    @Override
    public TaskSettings settings(TaskSpecification task) throws Failed {
        if (task.json().isBlank()) {
            throw new Failed(new Failure.Invalid(Problem.BAD_TASK, "line 1, column 1", "is not JSON"));
        }
        return known.getOrDefault(task.json(), first);
    }

    @Override
    public TaskSpecification with(TaskSpecification task, TaskSettings settings) {
        String json = "{\"changed\": \"" + settings + "\"}";
        known.put(json, settings);
        return new TaskSpecification(json);
    }

    @Override
    public List<String> rules() {
        return List.of("fedavg", "fedprox", "median");
    }

    @Override
    public List<String> compressions() {
        return List.of(TaskSettings.UNCOMPRESSED, "top-k");
    }

    /** With 199 rows, an epsilon of 8 and what was {@link #spent}. */
    public SiteForecast here(TaskSpecification task, Path data) throws Failed {
        if (data.toString().contains("unfit")) {
            throw new Failed(new Failure.Invalid(Problem.BAD_TABLE, data.toString(), "column age is missing"));
        }
        TaskForecast forecast = forecast(task, 199);
        return new SiteForecast(
                forecast,
                199,
                forecast.cost()
                        .map(cost ->
                                new SiteForecast.Budget(cost.scope(), spent, spent + cost.epsilon(), 8, 1e-5, (long)
                                        ((8 - spent) / cost.epsilonOfRound()))),
                objections);
    }
}
