package org.xinglin.learning.data.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xinglin.federation.task.FhirSpec;
import org.xinglin.federation.task.FhirSpec.Observed;
import org.xinglin.federation.task.ValueRange;
import org.xinglin.learning.data.fhir.Trend.Measured;

/** Makes a row out of a patient's record, as the task says. */
final class PatientRow {
    private final FhirSpec spec;
    private final Optional<Instant> limit;

    PatientRow(FhirSpec spec) {
        this.spec = spec;
        this.limit = spec.reference()
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** NaN where something is missing. */
    double[] features(PatientRecord record) {
        double[] row = new double[spec.features().size()];
        int next = 0;
        if (spec.age()) {
            row[next++] = Math.clamp(record.age(limit.map(end -> end.minus(Duration.ofDays(1)))), 0, 130);
        }
        if (spec.sex()) {
            row[next++] = record.sex();
        }
        for (Observed observed : spec.observations()) {
            List<Measured> values = measured(record, observed.code(), limit);
            if (observed.last()) {
                row[next++] = Trend.last(values);
            }
            if (observed.slope()) {
                row[next++] = cut(Trend.slope(values), observed.range());
            }
        }
        for (FhirSpec.Coded condition : spec.conditions()) {
            row[next++] = record.has(condition, limit) ? 1 : 0;
        }
        return row;
    }

    private static double cut(double slope, Optional<ValueRange> range) {
        if (range.isEmpty() || Double.isNaN(slope)) {
            return slope;
        }
        ValueRange aYear = FhirSpec.aYear(range.get());
        return Math.clamp(slope, aYear.low(), aYear.high());
    }

    private static List<Measured> measured(PatientRecord record, String code, Optional<Instant> limit) {
        return record.values(code).stream()
                .filter(value -> limit.isEmpty() || value.time().isBefore(limit.get()))
                .map(value -> new Measured(value.time().start(), value.value()))
                .toList();
    }

    /** Empty when it can not be told. */
    OptionalInt label(PatientRecord record) {
        return switch (spec.label()) {
            case FhirSpec.Label.Present present ->
                OptionalInt.of(record.has(present.condition(), Optional.empty()) ? 1 : 0);
            case FhirSpec.Label.Above above ->
                above(Trend.last(measured(record, above.code(), Optional.empty())), above);
        };
    }

    private static OptionalInt above(double last, FhirSpec.Label.Above label) {
        return Double.isNaN(last) ? OptionalInt.empty() : OptionalInt.of(last > label.threshold() ? 1 : 0);
    }
}
