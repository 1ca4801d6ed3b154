package org.xinglin.federation.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder of FHIR R4 Bundles, one row a patient: age, sex, then what each observation gives, then each condition.
 *
 * @param reference up to the end of which day (UTC) features are looked at; empty for each patient's last observation
 * @param age whether the age at that day, in years, is a feature
 * @param sex whether it is: 0 female, 1 male, missing otherwise
 */
public record FhirSpec(
        Optional<LocalDate> reference,
        boolean age,
        boolean sex,
        List<Observed> observations,
        List<Coded> conditions,
        Label label)
        implements SourceSpec {
    private static final ValueRange AGE = new ValueRange(0, 130);

    public FhirSpec {
        observations = List.copyOf(observations);
        conditions = List.copyOf(conditions);
    }

    /**
     * A LOINC observation or component of one, measured in {@code unit} (UCUM).
     *
     * @param last whether its last value is a feature, named {@code name}
     * @param slope whether its trend is, a year by least squares over at least 30 days, named {@code name_slope}
     * @param range values outside are not believed; the slope is cut to one crossing of the range a year
     */
    public record Observed(
            String name, String code, String unit, boolean last, boolean slope, Optional<ValueRange> range) {}

    /**
     * A condition.
     *
     * @param ever whether one that is over counts too
     */
    public record Coded(String name, String system, String code, boolean ever) {}

    /** What makes a patient's label 1: one of the two, whatever the day. */
    public sealed interface Label permits Label.Present, Label.Above {
        /** The condition stands in the record. */
        record Present(Coded condition) implements Label {}

        /** The last value of the observation is above {@code threshold}; without any the patient is left out. */
        record Above(String code, String unit, double threshold) implements Label {}
    }

    @Override
    public List<FeatureSpec> features() {
        List<FeatureSpec> features = new ArrayList<>();
        if (age) {
            features.add(FeatureSpec.in("age", AGE));
        }
        if (sex) {
            features.add(FeatureSpec.in("sex", ValueRange.UNIT));
        }
        for (Observed observed : observations) {
            if (observed.last()) {
                features.add(new FeatureSpec(observed.name(), observed.range()));
            }
            if (observed.slope()) {
                Optional<ValueRange> trend = observed.range().map(FhirSpec::aYear);
                features.add(new FeatureSpec(observed.name() + "_slope", trend));
            }
        }
        conditions.forEach(condition -> features.add(FeatureSpec.in(condition.name(), ValueRange.UNIT)));
        return List.copyOf(features);
    }

    /** A value that would cross its whole range within a year is no trend. */
    public static ValueRange aYear(ValueRange range) {
        double width = range.high() - range.low();
        return new ValueRange(-width, width);
    }

    @Override
    public List<String> classes() {
        return List.of("no", "yes");
    }
}
