package org.xinglin.learning.data.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.task.FhirSpec;
import org.xinglin.federation.task.Incomplete;
import org.xinglin.learning.data.Examination;
import org.xinglin.learning.data.Mismatch;

class BundleReaderTest {
    @TempDir
    Path folder;

    private Examination examine(Optional<LocalDate> day) throws Failed {
        return new BundleReader(Bundles.spec(day), Incomplete.MEAN).examine(folder);
    }

    private double[] row(String... entries) throws IOException, Failed {
        Bundles.write(folder, "one.json", Bundles.bundle(entries));
        Examination found = examine(Optional.empty());
        assertThat(found.rows().size()).as("%s", found.mismatches()).isEqualTo(1);
        return found.rows().features().getFirst();
    }

    @Test
    void lastAndSlopeAreThoseOfTheDatesWhateverTheOrderInTheFile() throws Exception {
        double[] row = row(
                Bundles.glucose("p", "2024-01-01T06:00:00Z", "112"),
                Bundles.patient("p", "male", "1974-01-01"),
                Bundles.glucose("p", "2023-01-01T00:00:00Z", "100"));
        assertThat(row[0]).isCloseTo(50, within(0.01));
        assertThat(row[1]).isEqualTo(1);
        assertThat(row[2]).isEqualTo(112);
        assertThat(row[3]).isCloseTo(12, within(1e-9)); // 365.25 days
    }

    @Test
    void oneValueHasNoSlopeAndAnUnknownSexIsMissing() throws Exception {
        Bundles.write(folder, "other.json", Bundles.simple("q"));
        Bundles.write(
                folder,
                "some.json",
                Bundles.bundle(Bundles.patient("p", "other", "1974"), Bundles.glucose("p", "2024-01-01", "112")));
        double[] row = examine(Optional.empty()).rows().features().get(1);
        assertThat(row[1]).isNaN();
        assertThat(row[2]).isEqualTo(112);
        assertThat(row[3]).isNaN();
        Examination dropped = new BundleReader(Bundles.spec(Optional.empty()), Incomplete.DROP).examine(folder);
        assertThat(dropped.rows().size()).isEqualTo(1);
        assertThat(dropped.rows().dropped()).isEqualTo(1);
    }

    @Test
    void whatIsErroneousRefutedComparedOrOutOfRangeIsNotBelieved() throws Exception {
        String below =
                Bundles.glucose("p", "2024-03-01", "5").replace("\"value\":", "\"comparator\": \"<\", \"value\":");
        double[] row = row(
                Bundles.patient("p", "male", "1974-01-01"),
                Bundles.glucose("p", "2023-01-01", "100"),
                Bundles.glucose("p", "2023-06-01", "100"),
                Bundles.glucose("p", "2024-02-01", "90", "mg/dL", "entered-in-error"),
                Bundles.glucose("p", "2024-04-01", "9000"),
                below,
                Bundles.condition(
                        "p",
                        Bundles.ANEMIA,
                        "active",
                        ", \"verificationStatus\": {\"coding\": [{\"code\": \"refuted\"}]}"));
        assertThat(row[2]).isEqualTo(100);
        assertThat(row[3]).isEqualTo(0);
        assertThat(row[4]).isZero();
    }

    @Test
    void nothingAfterTheReferenceDayIsLookedAtButTheLabel() throws Exception {
        Bundles.write(
                folder,
                "one.json",
                Bundles.bundle(
                        Bundles.patient("p", "male", "1974-01-01"),
                        Bundles.glucose("p", "2023-01-01", "100"),
                        Bundles.glucose("p", "2023-07-01", "106"),
                        Bundles.glucose("p", "2024-01-01", "500"),
                        Bundles.glucose("p", "2023", "300"),
                        Bundles.condition("p", Bundles.ANEMIA, "active", ", \"onsetDateTime\": \"2023-12-31\""),
                        Bundles.condition("p", Bundles.OBESITY, "active", ", \"onsetDateTime\": \"2024-05-01\"")));
        Examination before = examine(Optional.of(LocalDate.of(2023, 12, 30)));
        assertThat(before.rows().features().getFirst()[2]).isEqualTo(106);
        assertThat(before.rows().features().getFirst()[4]).isZero();
        assertThat(before.rows().labels()).containsExactly(1);
        assertThat(examine(Optional.of(LocalDate.of(2023, 12, 31)))
                        .rows()
                        .features()
                        .getFirst()[4])
                .isEqualTo(1);
    }

    @Test
    void aConditionThatIsOverCountsOnlyWhereEverIsAskedFor() throws Exception {
        String over = ", \"onsetDateTime\": \"2020-01-01\", \"abatementDateTime\": \"2021-01-01\"";
        PatientRecord.Condition condition = new PatientRecord.Condition(
                Bundles.SNOMED, "271737000", FhirTime.parse("2020-01-01"), FhirTime.parse("2021-01-01"), false);
        FhirSpec.Coded ever = new FhirSpec.Coded("anemia", Bundles.SNOMED, "271737000", true);
        Optional<Instant> during = Optional.of(Instant.parse("2020-06-01T00:00:00Z"));
        Optional<Instant> after = Optional.of(Instant.parse("2022-06-01T00:00:00Z"));
        assertThat(condition.counts(Bundles.ANEMIA, during)).isTrue();
        assertThat(condition.counts(Bundles.ANEMIA, after)).isFalse();
        assertThat(condition.counts(ever, after)).isTrue();
        assertThat(condition.counts(ever, Optional.of(Instant.parse("2019-01-01T00:00:00Z"))))
                .isFalse();
        double[] row = row(
                Bundles.patient("p", "male", "1974-01-01"),
                Bundles.glucose("p", "2023-01-01", "100"),
                Bundles.glucose("p", "2023-02-01", "100"),
                Bundles.condition("p", Bundles.ANEMIA, "resolved", over));
        assertThat(row[4]).isZero();
    }

    @Test
    void anotherUnitIsNamedWithItsObservation() throws Exception {
        Bundles.write(
                folder,
                "one.json",
                Bundles.bundle(
                        Bundles.patient("p", "male", "1974"),
                        Bundles.glucose("p", "2023-01-01", "5.4", "mmol/L", "final")));
        assertThat(examine(Optional.empty()).mismatches())
                .contains(new Mismatch("observation 2339-0", "a value is in mmol/L, the task wants mg/dL"))
                .contains(new Mismatch("feature glucose", "no patient has it"));
    }

    /** 5.4 mmol/L among mg/dL would be a patient near death. */
    @Test
    void oneValueInAnotherUnitIsNeverMixedWithTheOthers() throws Exception {
        Bundles.write(folder, "a.json", Bundles.simple("a"));
        Bundles.write(
                folder,
                "b.json",
                Bundles.bundle(
                        Bundles.patient("b", "male", "1974"),
                        Bundles.glucose("b", "2023-01-01", "97"),
                        Bundles.glucose("b", "2023-06-01", "105"),
                        Bundles.glucose("b", "2024-01-01", "5.4", "mmol/L", "final")));
        Examination found = examine(Optional.empty());
        assertThat(found.mismatches())
                .containsExactly(new Mismatch("observation 2339-0", "a value is in mmol/L, the task wants mg/dL"));
        assertThat(found.rows().features().get(1)[2])
                .as("the last in the task's unit")
                .isEqualTo(105);
        assertThatThrownBy(() -> found.fitting("folder")).isInstanceOf(Failed.class);
    }

    @Test
    void severalPatientsOfOneBundleAreKeptApart() throws Exception {
        Bundles.write(
                folder,
                "page.json",
                Bundles.bundle(
                        Bundles.glucose("b", "2023-01-01", "80"),
                        Bundles.patient("a", "female", "1960-01-01"),
                        Bundles.patient("b", "male", "1970-01-01"),
                        Bundles.glucose("a", "2023-01-01", "100"),
                        Bundles.glucose("a", "2024-01-01", "101"),
                        Bundles.glucose("nobody", "2024-01-01", "300")));
        Examination found = examine(Optional.empty());
        assertThat(found.rows().features()).extracting(row -> row[2]).containsExactly(101.0, 80.0);
        assertThat(found.notes()).anyMatch(note -> note.contains("who is not in it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<Bundle/> ~ is not JSON at line 1",
                "[] ~ is not a Bundle in JSON",
                "{\"resourceType\": \"Patient\", \"name\": \"Zhao\"} ~ is not a Bundle",
                "{\"entry\": []} ~ is not a Bundle",
                "{\"resourceType\": \"Bundle\", \"entry\": {}} ~ has entries that are no list",
                "{\"resourceType\": \"Bundle\", \"entry\": [7]} ~ has an entry that is none",
                "{\"resourceType\": \"Bundle\", \"entry\": []} Zhao ~ is not JSON",
                "{\"resourceType\": \"Bundle\", \"entry\": []}{} ~ goes on behind its end",
                "{\"resourceType\": \"Bundle\", \"resourceType\": \"Bundle\"} ~ is not JSON",
                "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": {\"resourceType\": \"Zhao ~ is not JSON",
                "{\"resourceType\": \"Bundle\"} ~ has no patient"
            })
    void aHostileFileIsRefusedByItsNumberAndNothingOfItIsQuoted(String content, String reason) throws Exception {
        Bundles.write(folder, "a.json", Bundles.simple("a"));
        Bundles.write(folder, "zhao-secret.json", content);
        Bundles.write(folder, "notes.txt", "not looked at");
        List<Mismatch> found = examine(Optional.empty()).mismatches();
        assertThat(found).singleElement().satisfies(mismatch -> {
            assertThat(mismatch.place()).isEqualTo("file 2 of 2");
            assertThat(mismatch.reason()).contains(reason);
            assertThat(mismatch.line().toLowerCase(Locale.ROOT)).doesNotContain("zhao", "secret");
        });
    }

    @Test
    void aBundleOfEndlessDepthOrOneEndlessResourceIsRefused() throws Exception {
        Bundles.write(folder, "a.json", Bundles.simple("a"));
        String head = "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": ";
        Bundles.write(folder, "deep.json", head + "[".repeat(100_000));
        Bundles.write(folder, "wide.json", head + "{\"x\": [" + "1,".repeat(TokenLimit.MOST + 10) + "1]}}]}");
        assertThat(examine(Optional.empty()).mismatches())
                .containsExactly(
                        new Mismatch("file 2 of 3", "is deeper, longer or larger than a Bundle may be"),
                        new Mismatch("file 3 of 3", "is deeper, longer or larger than a Bundle may be"));
    }

    @Test
    void aFileCutAnywhereIsRefusedAndNeverHalfTaken() throws Exception {
        byte[] whole = Bundles.simple("a").getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("a.json");
        for (int length = 0; length < whole.length - 1; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            Examination found = examine(Optional.empty());
            assertThat(found.mismatches()).as("cut at %d", length).isNotEmpty();
            assertThat(found.rows().size()).isZero();
        }
    }

    @Test
    void onePatientInTwoFilesIsRefusedForHeWouldBeLearntFromAndTestedOn() throws Exception {
        Bundles.write(folder, "a.json", Bundles.simple("same"));
        Bundles.write(folder, "b.json", Bundles.simple("same"));
        assertThat(examine(Optional.empty()).mismatches())
                .containsExactly(new Mismatch("file 2 of 2", "has a patient who is in file 1 as well"));
    }

    @Test
    void anEmptyFolderIsSaidToBeEmpty() throws Exception {
        assertThat(examine(Optional.empty()).mismatches())
                .containsExactly(new Mismatch("the folder", "has no file that ends with .json"));
    }

    @Test
    void datesOfEveryPrecisionAreRead() {
        assertThat(FhirTime.parse("2024-02"))
                .isPresent()
                .get()
                .satisfies(month -> assertThat(month.end()).hasToString("2024-03-01T00:00:00Z"));
        assertThat(FhirTime.parse("2024-02-29T23:30:00-05:00"))
                .get()
                .extracting(FhirTime::start)
                .hasToString("2024-03-01T04:30:00Z");
        assertThat(FhirTime.parse("2023-02-29")).isEmpty();
        assertThat(FhirTime.parse("yesterday")).isEmpty();
        assertThat(FhirTime.parse("")).isEmpty();
    }
}
