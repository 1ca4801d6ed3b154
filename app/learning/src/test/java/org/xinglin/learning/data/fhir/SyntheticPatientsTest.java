package org.xinglin.learning.data.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.task.FhirSpec;
import org.xinglin.federation.task.FhirSpec.Label;
import org.xinglin.federation.task.FhirSpec.Observed;
import org.xinglin.federation.task.Incomplete;
import org.xinglin.learning.data.Examination;
import org.xinglin.learning.data.Rows;

/** The reference is written in NumPy, from the files: {@code src/test/reference/fhir_reference.py}. */
class SyntheticPatientsTest {
    private static final Path FOLDER = Path.of(System.getProperty("xinglin.shared", "../shared"), "data/fhir");

    private static Observed both(String name, String code, String unit) {
        return new Observed(name, code, unit, true, true, Optional.empty());
    }

    private static Examination examine(Optional<LocalDate> day, Label label) throws Failed {
        FhirSpec spec = new FhirSpec(
                day,
                true,
                true,
                List.of(
                        both("systolic", "8480-6", "mm[Hg]"),
                        both("diastolic", "8462-4", "mm[Hg]"),
                        both("glucose", "2339-0", "mg/dL"),
                        both("bmi", "39156-5", "kg/m2")),
                List.of(Bundles.ANEMIA),
                label);
        return new BundleReader(spec, Incomplete.MEAN).examine(FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last", "2025-06-30"})
    void theFourPatientsGiveWhatTheReferenceGives(String day) throws Exception {
        boolean there = Files.isDirectory(FOLDER);
        if (!there) {
            System.err.println("skipped: the shared folder with the synthetic patients is not here");
        }
        assumeTrue(there);
        JsonNode reference = new ObjectMapper()
                .readTree(Path.of("src/test/reference/fhir_reference.json").toFile())
                .path(day);
        Optional<LocalDate> until = day.equals("last") ? Optional.empty() : Optional.of(LocalDate.parse(day));
        Examination found = examine(until, new Label.Present(Bundles.OBESITY));
        assertThat(found.mismatches()).isEmpty();
        Rows rows = found.rows();
        assertThat(rows.size()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            JsonNode expected = reference.path(i).path("row");
            for (int j = 0; j < expected.size(); j++) {
                double value =
                        expected.get(j).isNull() ? Double.NaN : expected.get(j).asDouble();
                assertThat(rows.features().get(i)[j])
                        .as("patient %d, feature %d", i, j)
                        .satisfies(is -> {
                            assertThat(Double.isNaN(is)).isEqualTo(Double.isNaN(value));
                            assertThat(Double.isNaN(is) ? 0 : is)
                                    .isCloseTo(Double.isNaN(value) ? 0 : value, within(1e-9));
                        });
            }
            assertThat(rows.labels().get(i))
                    .isEqualTo(reference.path(i).path("obese").asInt());
            assertThat(examine(until, new Label.Above("4548-4", "%", 5.9))
                            .rows()
                            .labels()
                            .get(i))
                    .isEqualTo(reference.path(i).path("a1c").asDouble() > 5.9 ? 1 : 0);
        }
    }
}
