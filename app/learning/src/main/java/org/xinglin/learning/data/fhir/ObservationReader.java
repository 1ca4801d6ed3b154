package org.xinglin.learning.data.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinglin.federation.task.FhirSpec;
import org.xinglin.federation.task.ValueRange;

/** Takes the values of the observations that a task asks for, those of a panel's components too, each in the task's unit. */
final class ObservationReader {
    private static final String LOINC = "http://loinc.org";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Set<String> DONE = Set.of("final", "amended", "corrected");
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9/%\\[\\]{}().*'^#-]{1,16}");

    /** Unit and range asked for. */
    private record Wanted(String unit, Optional<ValueRange> range) {}

    private final Map<String, Wanted> wanted = new HashMap<>();
    private final Findings findings;

    ObservationReader(FhirSpec spec, Findings findings) {
        this.findings = findings;
        spec.observations().forEach(one -> wanted.put(one.code(), new Wanted(one.unit(), one.range())));
        if (spec.label() instanceof FhirSpec.Label.Above label) {
            wanted.put(label.code(), new Wanted(label.unit(), Optional.empty()));
        }
    }

    void read(JsonNode observation, PatientRecord record) {
        Optional<FhirTime> time = time(observation);
        time.ifPresent(record::observed);
        if (!DONE.contains(observation.path("status").asText())) {
            return;
        }
        value(observation, time, record);
        observation.path("component").forEach(component -> value(component, time, record));
    }

    private static Optional<FhirTime> time(JsonNode observation) {
        String moment = observation
                .path("effectiveDateTime")
                .asText(observation.path("effectiveInstant").asText());
        return FhirTime.parse(
                moment.isEmpty()
                        ? observation.path("effectivePeriod").path("start").asText()
                        : moment);
    }

    private void value(JsonNode part, Optional<FhirTime> time, PatientRecord record) {
        for (JsonNode coding : part.path("code").path("coding")) {
            String code = coding.path("code").asText();
            Wanted asked = wanted.get(code);
            if (asked != null && coding.path("system").asText().equals(LOINC)) {
                quantity(code, asked, part.path("valueQuantity"), time, record);
                return;
            }
        }
    }

    private void quantity(String code, Wanted asked, JsonNode quantity, Optional<FhirTime> time, PatientRecord record) {
        JsonNode number = quantity.path("value");
        String place = "observation " + code;
        if (!number.isNumber() || quantity.hasNonNull("comparator") || !Float.isFinite(number.floatValue())) {
            findings.note(place + ": no plain number, so it was not taken");
        } else if (!hasUnit(quantity, asked.unit())) {
            findings.refuse(place, "a value is in " + shown(quantity) + ", the task wants " + asked.unit());
        } else if (time.isEmpty()) {
            findings.note(place + ": without a date, so it was not taken");
        } else if (asked.range().isPresent() && !asked.range().get().holds(number.asDouble())) {
            findings.note(place + ": outside of its range, so it was not believed");
        } else {
            record.add(code, new PatientRecord.Value(time.get(), number.asDouble()));
        }
    }

    private static boolean hasUnit(JsonNode quantity, String unit) {
        boolean ucum = quantity.path("system").asText().equals(UCUM);
        return quantity.path(ucum ? "code" : "unit").asText().equals(unit);
    }

    private static String shown(JsonNode quantity) {
        String unit = quantity.path("code").asText(quantity.path("unit").asText());
        return UNIT.matcher(unit).matches() ? unit : "another unit";
    }
}
