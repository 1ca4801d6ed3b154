package org.xinglin.learning.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.federation.task.ColumnSpec;
import org.xinglin.federation.task.FeatureSpec;
import org.xinglin.federation.task.Incomplete;
import org.xinglin.federation.task.TableSpec;
import org.xinglin.federation.task.ValueRange;
import org.xinglin.learning.HeartDisease;
import org.xinglin.learning.data.Examination;
import org.xinglin.learning.data.Rows;

class TableReaderTest {
    private static final ColumnSpec AGE = new ColumnSpec(
            "age", ColumnSpec.Type.NUMERIC, List.of(), Optional.empty(), Optional.of(new ValueRange(0, 120)));
    private static final TableSpec SCHEMA = new TableSpec(
            true,
            List.of("?", "-9"),
            List.of(
                    AGE,
                    new ColumnSpec("pain", ColumnSpec.Type.CATEGORICAL, List.of("1", "2", "3"), Optional.empty()),
                    new ColumnSpec("note", ColumnSpec.Type.IGNORE, List.of(), Optional.empty()),
                    new ColumnSpec("ill", ColumnSpec.Type.LABEL, List.of(), Optional.of(0.0))));

    @TempDir
    Path folder;

    @Test
    void rowsAreReadWithMarksQuotesAndBlankLines() throws Exception {
        Rows rows = read("\uFEFFage,pain,note,ill\r\n50,2.0,\"a, b\",0\r\n\r\n60,1,?,3\r\n?,1,x,1\r\n");
        assertThat(rows.features()).hasSize(2);
        assertThat(rows.features().get(0)).containsExactly(50, 1, 0);
        assertThat(rows.features().get(1)).containsExactly(60, 0, 0);
        assertThat(rows.labels()).containsExactly(0, 1);
        assertThat(rows.dropped()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "50,2,a,0#abc,1,b,1 ~ line 3, column age: \"aaa\" is not a number",
                "x,2,a,0#abc,1,b,1 ~ line 2, column age: \"a\" is not a number (and 1 more such lines)",
                "50,7,a,0 ~ line 2, column pain: \"9\" is none of the levels 1, 2, 3",
                "50,2,a ~ line 2, the line: has 3 columns instead of 4",
                "50,2,a,0#50,2,a,NaN ~ line 3, column ill: \"aaa\" is not a number",
                "50,2,a,Infinity ~ line 2, column ill",
                "50,2,a,1e300 ~ line 2, column ill",
                "0x10,2,a,1 ~ line 2, column age",
                "121,2,a,0 ~ line 2, column age: a value is not from 0 to 120",
                "50,\"2,a,0 ~ the file is not CSV, line 2"
            })
    void whatIsWrongIsNamedByLineAndColumn(String lines, String detail) {
        refused("age,pain,note,ill\n" + lines.replace('#', '\n') + "\n", detail);
    }

    @Test
    void noMessageQuotesACellThatMayBeAName() {
        assertThatThrownBy(() -> read("age,pain,note,ill\nLi Wei,Zhao,a,Wang\n\"Sun,1,a,0\n"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().toString())
                                .doesNotContain("Li", "Wei", "Zhao", "Wang", "Sun"));
    }

    @Test
    void aMissingColumnIsNamedAndSoIsOneThatIsThereTwice() {
        refused("age,pain,remark,outcome\n1,1,1,1\n", "column ill: the table has no column of this name");
        refused("age,age,pain,ill\n1,1,1,1\n", "column age: the table has two columns of this name");
    }

    @Test
    void namedColumnsMayStandInAnyOrderWithOthersBetween() throws Exception {
        Rows rows = read("ill;ward;pain;age\n1;A;3;\"44\"\n0;B;1;45\n");
        assertThat(rows.features().get(0)).containsExactly(44, 0, 1);
        assertThat(rows.labels()).containsExactly(1, 0);
    }

    @Test
    void decimalCommasAndThousandsAreReadAsTheWholeTableWritesThem() throws Exception {
        assertThat(read("age;pain;note;ill\n50,5;2;a;0\n1,125;1;a;1\n").features())
                .extracting(row -> row[0])
                .containsExactly(50.5, 1.125);
        assertThat(read("age,pain,note,ill\n\"50,5\",2,a,0\n44,1,a,1\n")
                        .features()
                        .getFirst()[0])
                .isEqualTo(50.5);
        refused("age,pain,note,ill\n\"1,125\",2,a,0\n44,1,a,1\n", "column age: 1,234 may be a thousand");
        refused("age;pain;note;ill\n\"50,5\";2;a;0\n50.5;1;a;1\n", "column age: has decimal commas, but");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void tablesOfEveryCharacterSetAreRead(String charset) throws Exception {
        TableSpec spec = new TableSpec(
                true,
                List.of(),
                List.of(
                        new ColumnSpec("年龄", ColumnSpec.Type.NUMERIC, List.of(), Optional.empty()),
                        new ColumnSpec("诊断", ColumnSpec.Type.LABEL, List.of("无", "有"), Optional.empty())));
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        Path file = Files.write(
                folder.resolve(charset), (mark + "年龄\t诊断\n61\t有\n62\t无\n").getBytes(Charset.forName(charset)));
        Rows rows = new TableReader(spec, Incomplete.DROP).read(file);
        assertThat(rows.labels()).containsExactly(1, 0);
        assertThat(rows.features().getFirst()).containsExactly(61);
    }

    @Test
    void aMissingValueIsKeptWhereTheMeanIsToStandIn() throws Exception {
        String table = "age,pain,note,ill\n?,2,a,0\n44,,a,1\n-9.0,1,a,1\n44,1,a,\n";
        Examination found = new TableReader(SCHEMA, Incomplete.MEAN).examine(file(table));
        assertThat(found.rows().features()).hasSize(3);
        assertThat(found.rows().features().get(0)).containsExactly(Double.NaN, 1, 0);
        assertThat(found.rows().features().get(1)).containsExactly(44, Double.NaN, Double.NaN);
        assertThat(found.rows().features().get(2)).containsExactly(Double.NaN, 0, 0);
        assertThat(found.rows().dropped()).isEqualTo(1);
        assertThat(found.seen()).isEqualTo(4);
        assertThat(found.notes())
                .containsExactly(
                        "column age: missing in 2 of 4 lines",
                        "column pain: missing in 1 of 4 lines",
                        "column ill: missing in 1 of 4 lines");
    }

    @Test
    void rowsOfOnePatientBelongTogetherAndWhoSheIsIsForgotten() throws Exception {
        TableSpec spec = new TableSpec(
                true,
                List.of("?"),
                List.of(
                        new ColumnSpec("mrn", ColumnSpec.Type.GROUP, List.of(), Optional.empty()),
                        AGE,
                        new ColumnSpec("ill", ColumnSpec.Type.LABEL, List.of(), Optional.of(0.0))));
        Path file = file("age,mrn,ill\n50,A-007,0\n61,A-008,1\n51,A-007,1\n44,?,0\n?,A-009,0\n62,A-008,1\n");
        Examination found = new TableReader(spec, Incomplete.MEAN).examine(file);
        assertThat(spec.features()).extracting(FeatureSpec::name).containsExactly("age");
        assertThat(found.rows().groups()).containsExactly(0, 1, 0, 2, 1);
        assertThat(found.rows().dropped()).as("nobody knows whose it is").isEqualTo(1);
        assertThat(found.notes())
                .contains("column mrn: 5 rows of 3 patients, each patient's rows on one side of the split");
        assertThat(found.toString()).doesNotContain("A-00");
    }

    @Test
    void aQuoteThatNobodyClosedDoesNotFillTheMemory() throws Exception {
        Path file = folder.resolve("long.csv");
        Files.writeString(file, "age,pain,note,ill\n\"" + "x\n".repeat(RecordLimit.MOST), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new TableReader(SCHEMA, Incomplete.DROP).read(file))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().toString()).contains("a quote is not closed"));
    }

    @Test
    void theRawHeartDiseaseFilesGiveThePreparedRows() throws Exception {
        HeartDisease.assumeThere();
        TableSpec spec = (TableSpec) HeartDisease.spec().dataset().source();
        int all = 0;
        for (String centre : HeartDisease.CENTRES) {
            Rows rows = new TableReader(spec, Incomplete.DROP).read(HeartDisease.table(centre));
            List<String[]> expected = HeartDisease.prepared(centre);
            assertThat(rows.size()).as(centre).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                for (int j = 0; j < 13; j++) {
                    assertThat(rows.features().get(i)[j]).isEqualTo(Double.parseDouble(expected.get(i)[3 + j]));
                }
                assertThat(rows.labels().get(i)).isEqualTo(Integer.parseInt(expected.get(i)[16]));
            }
            all += rows.size();
        }
        assertThat(all).isEqualTo(740);
    }

    private void refused(String content, String detail) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(Failure.Invalid.class, invalid -> {
                                    assertThat(invalid.problem()).isEqualTo(Failure.Problem.BAD_TABLE);
                                    assertThat(invalid.detail()).contains(detail);
                                }));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), content);
    }

    private Rows read(String content) throws IOException, Failed {
        return new TableReader(SCHEMA, Incomplete.DROP).read(file(content));
    }
}
