package org.xinglin.desktop.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A FHIR R4 bundle of a person who does not exist: a patient and a year of blood pressures, from a seed. */
final class SyntheticPatient {
    static final String ID = "DEMO-0001";
    /** What must not be found in anything that leaves the house. */
    static final String FAMILY_NAME = "Nobody-Demo";

    private SyntheticPatient() {}

    static Path write(Path file, long seed) throws IOException {
        return Files.writeString(file, bundle(new Random(seed)), StandardCharsets.UTF_8);
    }

    private static String bundle(Random random) {
        List<String> entries = new ArrayList<>();
        entries.add("""
                {"resource":{"resourceType":"Patient","id":"%s","name":[{"family":"%s","given":["Lin"]}],\
                "gender":"female","birthDate":"1961-04-02"}}""".formatted(ID, FAMILY_NAME));
        LocalDate day = LocalDate.of(2026, 1, 5);
        for (int week = 0; week < 52; week++) {
            entries.add(bloodPressure(week, day.plusWeeks(week), 135 + 8 * random.nextGaussian()));
        }
        return """
                {"resourceType":"Bundle","type":"collection","entry":[
                %s
                ]}
                """.formatted(String.join(",\n", entries));
    }

    /** LOINC 8480-6: systolic blood pressure. */
    private static String bloodPressure(int number, LocalDate day, double value) {
        return String.format(Locale.ROOT, """
                {"resource":{"resourceType":"Observation","id":"bp-%d","status":"final",\
                "code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},\
                "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%s",\
                "valueQuantity":{"value":%.0f,"unit":"mmHg"}}}""", number, ID, day, value);
    }
}
