package org.xinglin.learning.site;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.training.PrivacyCaution;
import org.xinglin.core.training.PrivacyCost;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.core.training.TaskForecasts;
import org.xinglin.core.training.TaskRemark;
import org.xinglin.core.training.TaskSettings;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.compression.Compressions;
import org.xinglin.federation.privacy.PrivacyForecast;
import org.xinglin.federation.privacy.PrivacyTerms;
import org.xinglin.federation.privacy.PrivacyWarning;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.Standardising;
import org.xinglin.federation.task.TaskSpec;

/** Says what follows from a specification, by the same code that will check, account and train it. */
public final class SpecForecasts implements TaskForecasts {
    @Override
    public TaskForecast forecast(TaskSpecification task, long rows) throws Failed {
        return forecast(SpecText.parsed(task.json()), rows);
    }

    static TaskForecast forecast(TaskSpec spec, long rows) {
        return new TaskForecast(
                spec.name(),
                OfferForm.offer(spec),
                spec.privacy().noise().map(noise -> cost(spec, noise, rows)),
                remarks(spec));
    }

    private static PrivacyCost cost(TaskSpec spec, PrivacySpec.Noise noise, long rows) {
        PrivacyTerms terms = new SpecTerms(spec, rows).whole(noise);
        PrivacyForecast forecast = terms.forecast();
        Set<PrivacyCaution> cautions = EnumSet.noneOf(PrivacyCaution.class);
        forecast.warnings().forEach(warning -> cautions.add(caution(warning)));
        return new PrivacyCost(
                OfferForm.scope(noise.scope()),
                terms.members(),
                terms.rounds(),
                forecast.loss().epsilon(),
                forecast.costOfRound().epsilon(noise.delta()),
                noise.delta(),
                cautions);
    }

    private static PrivacyCaution caution(PrivacyWarning warning) {
        return switch (warning) {
            case NO_PROMISE -> PrivacyCaution.NO_PROMISE;
            case EPSILON_ABOVE_10 -> PrivacyCaution.EPSILON_ABOVE_10;
            case EPSILON_ABOVE_1 -> PrivacyCaution.EPSILON_ABOVE_1;
            case DELTA_TOO_LARGE -> PrivacyCaution.DELTA_TOO_LARGE;
            case DELTA_LAX -> PrivacyCaution.DELTA_LAX;
            case CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING -> PrivacyCaution.CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING;
            case SHUFFLED_BATCHES_COUNT_IN_FULL -> PrivacyCaution.SHUFFLED_BATCHES_COUNT_IN_FULL;
            case BATCH_IS_MUCH_OF_THE_DATA -> PrivacyCaution.BATCH_IS_MUCH_OF_THE_DATA;
        };
    }

    private static Set<TaskRemark> remarks(TaskSpec spec) {
        Set<TaskRemark> remarks = EnumSet.noneOf(TaskRemark.class);
        boolean isMasked = spec.privacy().secure().isPresent();
        boolean isForHospitals = spec.privacy().isFor(PrivacySpec.Scope.CLIENT);
        boolean isMean =
                !Rules.of(spec.algorithm().name(), spec.algorithm().settings()).needsSingleUpdates();
        if (spec.privacy().noise().isEmpty()) {
            remarks.add(TaskRemark.NO_NOISE);
        } else {
            remarks.add(TaskRemark.MEASURES_ARE_OUTSIDE);
            remarks.add(TaskRemark.ROWS_ARE_OUTSIDE);
            add(remarks, TaskRemark.STATISTICS_ARE_OUTSIDE, spec.dataset().standardising() == Standardising.FEDERATED);
            add(remarks, TaskRemark.ROWS_AND_NOT_PATIENTS, !isForHospitals);
            add(remarks, TaskRemark.COORDINATOR_ADDS_THE_NOISE, isForHospitals && !isMasked);
        }
        add(remarks, TaskRemark.UPDATES_ARE_SEEN, !isMasked && !isForHospitals);
        add(remarks, TaskRemark.ONE_HOSPITAL_CAN_STEER, isMean && !isMasked);
        add(remarks, TaskRemark.NOBODY_SEES_WHO_STEERS, isMean && isMasked);
        spec.remarks().stream()
                .filter(remark -> !remark.refuses())
                .forEach(remark -> remarks.add(TaskRemark.valueOf(remark.name())));
        return remarks;
    }

    private static void add(Set<TaskRemark> remarks, TaskRemark remark, boolean applies) {
        if (applies) {
            remarks.add(remark);
        }
    }

    @Override
    public TaskSettings settings(TaskSpecification task) throws Failed {
        return new SpecEdit(task.json()).settings();
    }

    @Override
    public TaskSpecification with(TaskSpecification task, TaskSettings settings) throws Failed {
        return new TaskSpecification(new SpecEdit(task.json()).with(settings));
    }

    @Override
    public List<String> rules() {
        return List.copyOf(Rules.names());
    }

    @Override
    public List<String> compressions() {
        return List.copyOf(Compressions.names());
    }
}
