package org.xinglin.learning.data.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.federation.task.FhirSpec;
import org.xinglin.federation.task.FhirSpec.Coded;
import org.xinglin.federation.task.FhirSpec.Observed;
import org.xinglin.federation.task.ValueRange;

/** Writes small Bundles. */
final class Bundles {
    static final String SNOMED = "http://snomed.info/sct";
    static final Coded OBESITY = new Coded("obesity", SNOMED, "162864005", false);
    static final Coded ANEMIA = new Coded("anemia", SNOMED, "271737000", false);

    private Bundles() {}

    /** Age, sex, glucose (last and slope), anemia; the label is obesity. */
    static FhirSpec spec(Optional<LocalDate> reference) {
        Observed glucose = new Observed("glucose", "2339-0", "mg/dL", true, true, Optional.of(new ValueRange(20, 600)));
        return new FhirSpec(
                reference, true, true, List.of(glucose), List.of(ANEMIA), new FhirSpec.Label.Present(OBESITY));
    }

    static String patient(String id, String gender, String born) {
        return """
                {"fullUrl": "urn:uuid:%1$s", "resource": {"resourceType": "Patient", "id": "%1$s",
                 "name": [{"family": "Zhao", "given": ["Secret"]}], "gender": "%2$s", "birthDate": "%3$s"}}""".formatted(id, gender, born);
    }

    static String glucose(String patient, String day, String value, String unit, String status) {
        return """
                {"resource": {"resourceType": "Observation", "status": "%5$s",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "2339-0"}]},
                 "subject": {"reference": "Patient/%1$s"}, "effectiveDateTime": "%2$s",
                 "valueQuantity": {"value": %3$s, "unit": "%4$s", "system": "http://unitsofmeasure.org", "code": "%4$s"}}}""".formatted(patient, day, value, unit, status);
    }

    static String glucose(String patient, String day, String value) {
        return glucose(patient, day, value, "mg/dL", "final");
    }

    /** @param more fields after the code, such as an onset; empty, or beginning with a comma */
    static String condition(String patient, Coded coded, String status, String more) {
        return """
                {"resource": {"resourceType": "Condition", "clinicalStatus": {"coding": [{"code": "%3$s"}]},
                 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "%2$s"}]},
                 "subject": {"reference": "urn:uuid:%1$s"}%4$s}}""".formatted(patient, coded.code(), status, more);
    }

    static String bundle(String... entries) {
        return "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [" + String.join(",", entries)
                + "]}";
    }

    /** One patient with two values a year apart. */
    static String simple(String id) {
        List<String> entries = new ArrayList<>();
        entries.add(patient(id, "female", "1960-01-01"));
        entries.add(glucose(id, "2023-01-01T00:00:00Z", "100"));
        entries.add(glucose(id, "2024-01-01T06:00:00Z", "112"));
        return bundle(entries.toArray(new String[0]));
    }

    static Path write(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
