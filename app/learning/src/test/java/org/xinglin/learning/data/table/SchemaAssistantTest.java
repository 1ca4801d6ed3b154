package org.xinglin.learning.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.task.ColumnSpec;
import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.federation.task.ValueRange;
import org.xinglin.learning.HeartDisease;
import org.xinglin.learning.data.joining.JoinReport;
import org.xinglin.learning.data.joining.Preparation;

class SchemaAssistantTest {
    private static final int ROWS = 200;

    @TempDir
    Path folder;

    /** Every kind of column that a register has. */
    private Path register(String delimiter, String mark) throws IOException {
        Random random = new Random(5);
        StringBuilder table = new StringBuilder(String.join(
                        delimiter,
                        "pid",
                        "patient_name",
                        "admitted",
                        "ward",
                        "age",
                        "creatinine",
                        "smoker",
                        "parity",
                        "remarks",
                        "site",
                        "rare",
                        "outcome")
                + "\r\n");
        for (int i = 0; i < ROWS; i++) {
            String creatinine = i % 10 == 0
                    ? "NA"
                    : "%.1f".formatted(0.5 + random.nextDouble()).replace(".", mark);
            table.append(String.join(
                            delimiter,
                            String.valueOf(4000 + i),
                            "Zhao-" + i,
                            "2024-0" + (1 + i % 9) + "-11",
                            i % 3 == 0 ? "Surgery" : "Medicine",
                            String.valueOf(20 + random.nextInt(70)),
                            creatinine,
                            i % 4 == 0 ? "1" : "0",
                            i % 7 == 0 ? "-9" : String.valueOf(i % 5),
                            "\"came by foot, went by car " + i + "\"",
                            "North",
                            i % 20 == 0 ? "3" + mark + "5" : "",
                            i % 2 == 0 ? "yes" : "no"))
                    .append("\r\n");
        }
        return Files.writeString(folder.resolve("register.csv"), table);
    }

    private static ColumnFacts column(SchemaSuggestion found, String name) {
        return found.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachKindOfColumnIsRecognisedAndEachThatIsLeftOutHasItsReason() throws Exception {
        SchemaSuggestion found = new SchemaAssistant(Optional.empty()).suggest(register(",", "."));
        assertThat(found.rows()).isEqualTo(ROWS);
        assertThat(found.header()).isTrue();
        assertThat(found.missing()).containsExactly("-9", "NA");
        assertThat(found.columns())
                .extracting(ColumnFacts::type)
                .containsExactly(
                        ColumnSpec.Type.IGNORE,
                        ColumnSpec.Type.IGNORE,
                        ColumnSpec.Type.IGNORE,
                        ColumnSpec.Type.CATEGORICAL,
                        ColumnSpec.Type.NUMERIC,
                        ColumnSpec.Type.NUMERIC,
                        ColumnSpec.Type.NUMERIC,
                        ColumnSpec.Type.CATEGORICAL,
                        ColumnSpec.Type.IGNORE,
                        ColumnSpec.Type.IGNORE,
                        ColumnSpec.Type.IGNORE,
                        ColumnSpec.Type.LABEL);
        assertThat(column(found, "pid").reason()).contains("numbers the rows");
        assertThat(column(found, "patient_name").reason()).contains("who somebody is");
        assertThat(column(found, "admitted").reason()).contains("dates");
        assertThat(column(found, "remarks").reason()).contains("free text");
        assertThat(column(found, "site").reason()).contains("same in every row");
        assertThat(column(found, "rare").reason()).contains("95 % of it is missing");
        assertThat(column(found, "ward").levels()).containsExactly("Medicine", "Surgery");
        assertThat(column(found, "parity").levels()).containsExactly("0", "1", "2", "3", "4");
        assertThat(column(found, "parity").missing()).isEqualTo(29);
        assertThat(column(found, "creatinine").shareMissing()).isEqualTo(0.1);
        assertThat(column(found, "smoker").range()).contains(ValueRange.UNIT);
        assertThat(column(found, "outcome").levels()).containsExactly("no", "yes");
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void whatIsSuggestedIsReadAndTakesTheSameTable() throws Exception {
        for (String[] form : new String[][] {{",", "."}, {";", ","}, {"\t", ","}}) {
            Path table = register(form[0], form[1]);
            SchemaSuggestion found = new SchemaAssistant(Optional.empty()).suggest(table);
            DatasetSpec spec = DatasetSpec.parse(found.section());
            JoinReport report = new Preparation(spec).report(table);
            assertThat(report.mismatches()).as("delimiter %s", form[0]).isEmpty();
            assertThat(report.kept() + report.dropped()).isEqualTo(ROWS);
            assertThat(report.features()).contains("age", "creatinine", "ward_Surgery", "parity_4");
        }
    }

    @Test
    void neitherNamesNorRowsNorTheOldestPatientsAgeStandInTheSuggestion() throws Exception {
        SchemaSuggestion found = new SchemaAssistant(Optional.empty()).suggest(register(",", "."));
        ColumnFacts age = column(found, "age");
        assertThat(found.dataset()).doesNotContain("Zhao", "came by foot", "2024-", "4001");
        assertThat(age.range()).get().satisfies(range -> {
            assertThat(range.low()).isLessThan(age.least().orElseThrow() - 5);
            assertThat(range.high()).isGreaterThan(age.most().orElseThrow() + 5);
        });
    }

    @Test
    void theRawHeartDiseaseFilesAreUnderstoodWithoutAHeader() throws Exception {
        HeartDisease.assumeThere();
        SchemaSuggestion found = new SchemaAssistant(Optional.of("column14")).suggest(HeartDisease.table("hungarian"));
        assertThat(found.header()).isFalse();
        assertThat(found.rows()).isEqualTo(294);
        assertThat(found.missing()).containsExactly("?");
        assertThat(column(found, "column1").type()).isEqualTo(ColumnSpec.Type.NUMERIC);
        assertThat(column(found, "column3").levels()).containsExactly("1", "2", "3", "4");
        assertThat(column(found, "column3").type()).isEqualTo(ColumnSpec.Type.CATEGORICAL);
        assertThat(column(found, "column11").reason()).isEqualTo("65 % of it is missing");
        assertThat(column(found, "column12").reason()).isEqualTo("99 % of it is missing");
        assertThat(column(found, "column14").type()).isEqualTo(ColumnSpec.Type.LABEL);
        assertThat(new Preparation(DatasetSpec.parse(found.section()))
                        .report(HeartDisease.table("hungarian"))
                        .fits())
                .isTrue();
        SchemaSuggestion cleveland = new SchemaAssistant(Optional.empty()).suggest(HeartDisease.table("cleveland"));
        ColumnFacts label = column(cleveland, "column14");
        assertThat(label.positiveAbove()).contains(0.0);
        assertThat(label.reason()).contains("5 numbers");
    }

    @Test
    void aTableWithoutALabelSaysSoAndOneThatIsNotThereIsRefused() throws Exception {
        Path table = folder.resolve("t.csv");
        StringBuilder lines = new StringBuilder("a,b\n");
        for (int i = 0; i < 50; i++) {
            lines.append(i * 7 % 50).append(',').append(i * 3 % 50 + 0.5).append('\n');
        }
        Files.writeString(table, lines);
        SchemaSuggestion found = new SchemaAssistant(Optional.empty()).suggest(table);
        assertThat(found.hasLabel()).isFalse();
        assertThat(found.notes()).containsExactly("no column looks like a label: name one");
        assertThatThrownBy(() -> new SchemaAssistant(Optional.of("c")).suggest(table))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().toString()).contains("no column of this name"));
        ColumnFacts chosen = column(new SchemaAssistant(Optional.of("b")).suggest(table), "b");
        assertThat(chosen.reason()).contains("please choose");
        assertThat(chosen.positiveAbove()).isPresent();
    }

    @Test
    void aFewStrayWordsAmongNumbersAreTold() throws Exception {
        StringBuilder lines = new StringBuilder("x,outcome\n");
        for (int i = 0; i < 100; i++) {
            lines.append(i == 50 ? "5 mg" : String.valueOf(i * 37 % 90 / 4.0))
                    .append(',')
                    .append(i % 2)
                    .append('\n');
        }
        Path table = Files.writeString(folder.resolve("t.csv"), lines);
        ColumnFacts x = column(new SchemaAssistant(Optional.empty()).suggest(table), "x");
        assertThat(x.type()).isEqualTo(ColumnSpec.Type.NUMERIC);
        assertThat(x.reason()).contains("1 cells such as \"9 aa\" are not");
    }

    @Test
    void aPatientsNumberThatComesAgainKeepsHerRowsTogetherAndIsNoFeature() throws Exception {
        StringBuilder lines = new StringBuilder("visit_no,patient_id,encounter_id,bp,outcome\n");
        for (int i = 0; i < 120; i++) {
            lines.append(i % 6).append(',').append(70_000 + i / 4).append(',').append(81_000 + i / 2);
            lines.append(',')
                    .append(100 + i * 37 % 90 / 4.0)
                    .append(',')
                    .append(i / 4 % 2)
                    .append('\n');
        }
        Path table = Files.writeString(folder.resolve("visits.csv"), lines);
        SchemaSuggestion found = new SchemaAssistant(Optional.empty()).suggest(table);
        assertThat(column(found, "patient_id").type()).isEqualTo(ColumnSpec.Type.GROUP);
        assertThat(column(found, "patient_id").least()).as("no number is shown").isEmpty();
        assertThat(column(found, "patient_id").reason()).contains("several rows are of one patient");
        assertThat(found.dataset()).doesNotContain("70000", "81000");
        JoinReport report = new Preparation(DatasetSpec.parse(found.section())).report(table);
        assertThat(report.mismatches()).isEmpty();
        assertThat(report.features()).doesNotContain("patient_id");
        assertThat(report.split().train().patients() + report.split().test().patients())
                .isEqualTo(30);
    }

    @Test
    void ofTwoSuchColumnsTheCoarserOneCountsAndTheOtherIsLeftOut() throws Exception {
        StringBuilder lines = new StringBuilder("住院号,病人编号,bp,outcome\n");
        for (int i = 0; i < 120; i++) {
            lines.append(81_000 + i / 2).append(',').append(70_000 + i / 4).append(',');
            lines.append(100 + i * 37 % 90 / 4.0).append(',').append(i / 4 % 2).append('\n');
        }
        Path table = Files.writeString(folder.resolve("visits.csv"), lines);
        SchemaSuggestion found = new SchemaAssistant(Optional.empty()).suggest(table);
        assertThat(column(found, "病人编号").type()).isEqualTo(ColumnSpec.Type.GROUP);
        assertThat(column(found, "住院号").type()).isEqualTo(ColumnSpec.Type.IGNORE);
    }

    @Test
    void rangesAreWideAndRound() {
        assertThat(WideRange.around(28, 77)).isEqualTo(new ValueRange(15, 90));
        assertThat(WideRange.around(0.1, 0.9)).isEqualTo(new ValueRange(0, 1.1));
        assertThat(WideRange.around(-3, 4)).isEqualTo(new ValueRange(-5, 6));
        assertThat(WideRange.around(85, 603)).isEqualTo(new ValueRange(0, 750));
    }

    @Test
    void datesAreKnownInEveryCountrysForm() {
        assertThat(List.of("2024-02-29", "29.02.2024", "2/28/2024", "20240229", "2024年2月29日", "2024-02-29T10:11:12Z"))
                .allMatch(Dates::isDate);
        assertThat(List.of("2023-02-29", "12345678", "1.5", "Monday", "192.168.1.1"))
                .noneMatch(Dates::isDate);
    }
}
