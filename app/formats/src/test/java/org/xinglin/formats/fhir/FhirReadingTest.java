package org.xinglin.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.SourceFile;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;
import org.xinglin.formats.Formats;
import org.xinglin.formats.Samples;

class FhirReadingTest {
    private static final String PATIENT = """
            {"resourceType":"Patient","id":"p1","identifier":[
              {"type":{"coding":[{"code":"SS"}]},"value":"999-11"},
              {"type":{"coding":[{"code":"MR"}]},"value":"MR-7"}]}""";
    private static final String REPORT = """
            {"resourceType":"DiagnosticReport","id":"r1","status":"final","subject":{"reference":"Patient/p1"},
             "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0074","code":"LAB"}]}],
             "code":{"text":"Blood count"},"effectiveDateTime":"2026-03-01T23:30:00-05:00",
             "result":[{"reference":"Observation/o1"}]}""";
    private static final String VALUE = """
            {"resourceType":"Observation","id":"o1","status":"final","code":{"text":"Hb"},
             "valueQuantity":{"value":12.50,"unit":"g/dL"}}""";

    private final Formats formats = new Formats();

    private ReadFile read(String json) {
        return formats.fileReading().read(Samples.source("file.json", json));
    }

    private static String bundle(String... resources) {
        StringBuilder all = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
        for (int i = 0; i < resources.length; i++) {
            all.append(i == 0 ? "" : ", ")
                    .append("{\"resource\": ")
                    .append(resources[i])
                    .append("}");
        }
        return all.append("]}").toString();
    }

    private static List<Oddity> oddities(ImportItem item) {
        return item.warnings().stream().map(Warning::oddity).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient-a.json", "patient-b.json", "patient-c.json", "patient-d.json"})
    void aSyntheticPatientsBundleBecomesOneRecordOrOneAReport(String file) throws Failed, IOException {
        ReadFile read = formats.fileReading().read(SourceFile.at(Samples.shared("fhir/" + file)));
        assertThat(read.whole().patient()).isPresent();
        assertThat(read.whole().warnings()).isEmpty();
        assertThat(read.parts()).isNotEmpty();
        for (ImportItem part : read.parts()) {
            assertThat(part.patient()).isEqualTo(read.whole().patient());
            assertThat(part.date()).isPresent();
            try (InputStream in = part.source().open()) {
                byte[] bytes = in.readAllBytes();
                assertThat(bytes).hasSize((int) part.source().bytes());
                Bundle own = new R4().parser().parseResource(Bundle.class, new String(bytes, UTF_8));
                assertThat(own.getEntry().getFirst().getResource().fhirType()).isEqualTo("Patient");
            }
        }
    }

    private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

    @Test
    void aReportIsReadWithItsPatientTitleDayAndCategory() throws IOException {
        ReadFile read = read(bundle(PATIENT, VALUE, REPORT));
        assertThat(read.parts()).hasSize(1);
        ImportItem part = read.parts().getFirst();
        assertThat(part.title()).isEqualTo("Blood count");
        assertThat(part.date()).contains(LocalDate.of(2026, 3, 1));
        assertThat(part.category()).isEqualTo(Category.LABORATORY);
        assertThat(part.patient().map(PatientId::value)).contains("MR-7");
        try (InputStream in = part.source().open()) {
            String own = new String(in.readAllBytes(), UTF_8);
            assertThat(own).contains("12.50").contains("MR-7").contains("Blood count");
        }
        assertThat(read.whole().date()).contains(LocalDate.of(2026, 3, 1));
        assertThat(read.whole().category()).isEqualTo(Category.LABORATORY);
    }

    @Test
    void aPartIsFoundAgainByItsLocator(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws IOException, Failed {
        java.nio.file.Path file = folder.resolve("a!b.json");
        java.nio.file.Files.writeString(file, "\uFEFF" + bundle(PATIENT, VALUE, REPORT));
        ImportItem part =
                formats.fileReading().read(SourceFile.at(file)).parts().getFirst();
        assertThat(part.source().locator()).endsWith("!fhir:2");
        try (InputStream one = part.source().open();
                InputStream two =
                        formats.sources().reopen(part.source().locator()).open()) {
            byte[] bytes = one.readAllBytes();
            assertThat(two.readAllBytes()).isEqualTo(bytes);
            assertThat(new R4().parse(new String(bytes, UTF_8))).isPresent();
        }
    }

    @Test
    void severalPatientsAreNeverTakenForOne() {
        ReadFile read = read(bundle(PATIENT, PATIENT.replace("MR-7", "MR-8").replace("p1", "p2"), REPORT));
        assertThat(read.whole().patient()).isEmpty();
        assertThat(oddities(read.whole())).contains(Oddity.SEVERAL_PATIENTS);
        assertThat(read.parts().getFirst().patient().map(PatientId::value)).contains("MR-7");
    }

    @Test
    void otherReleasesOfFhirAreNamed() {
        String stu3 = "{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"indexed\":\"2017-01-01\"}";
        String r5 = "{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"version\":\"2\"}";
        assertThat(read(stu3).whole().warnings()).contains(new Warning(Oddity.NOT_R4, "indexed"));
        assertThat(read(bundle(r5)).whole().warnings())
                .contains(new Warning(Oddity.NOT_R4, "DocumentReference.version"));
    }

    @Test
    void aSingleResourceNamesItsPatient() {
        assertThat(read(VALUE.replace("\"code\"", "\"subject\":{\"reference\":\"Patient/77\"},\"code\""))
                        .whole()
                        .patient()
                        .map(PatientId::value))
                .contains("77");
        assertThat(read(PATIENT).whole().patient()).isEqualTo(Optional.of(new PatientId("MR-7")));
    }

    @Test
    void aNameOfTenMegabytesDoesNotStopTheReading() {
        String name = "x".repeat(10_000_000);
        String large = PATIENT.replace("\"id\":\"p1\"", "\"id\":\"p1\",\"name\":[{\"family\":\"" + name + "\"}]");
        assertThat(read(bundle(large, REPORT)).whole().patient().map(PatientId::value))
                .contains("MR-7");
        ImportItem number = read(bundle(PATIENT.replace("MR-7", name))).whole();
        assertThat(number.patient()).isEmpty();
        assertThat(oddities(number)).contains(Oddity.BAD_PATIENT);
    }

    @Test
    void bottomlessNestingIsDamage() {
        String deep = "{\"resourceType\":\"Patient\",\"a\":" + "[".repeat(100_000);
        assertThat(oddities(read(deep).whole())).contains(Oddity.DAMAGED);
        String extension = "{\"resourceType\":\"Patient\",\"extension\":" + "[{\"extension\":".repeat(99) + "[]"
                + "}]".repeat(99) + "}";
        assertThat(read(extension).whole().title()).isEqualTo("file.json");
    }
}
