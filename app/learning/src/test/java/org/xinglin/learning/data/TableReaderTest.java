package org.xinglin.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.federation.task.ColumnSpec;
import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.learning.HeartDisease;

class TableReaderTest {
    private static final DatasetSpec SCHEMA = new DatasetSpec(
            true,
            List.of("?", ""),
            List.of(
                    new ColumnSpec("age", ColumnSpec.Type.NUMERIC, List.of(), Optional.empty()),
                    new ColumnSpec("pain", ColumnSpec.Type.CATEGORICAL, List.of("1", "2", "3"), Optional.empty()),
                    new ColumnSpec("note", ColumnSpec.Type.IGNORE, List.of(), Optional.empty()),
                    new ColumnSpec("ill", ColumnSpec.Type.LABEL, List.of(), Optional.of(0.0))),
            0.5,
            1,
            true,
            true);

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
            delimiter = '|',
            value = {
                "50,2,a,0#abc,1,b,1 | line 3, column age: \"abc\" is not a number",
                "50,7,a,0 | line 2, column pain: \"7\" is none of the levels 1, 2, 3",
                "50,2,a | line 2 has 3 columns, the task wants 4",
                "50,2,a,0#50,2,a,NaN | line 3, column ill: \"NaN\" is not a number",
                "50,2,a,Infinity | line 2, column ill",
                "50,\"2,a,0 | the file is not CSV"
            })
    void whatIsWrongIsNamedByLineAndColumn(String lines, String detail) {
        assertThatThrownBy(() -> read("age,pain,note,ill\n" + lines.replace('#', '\n') + "\n"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(Failure.Invalid.class, invalid -> {
                                    assertThat(invalid.problem()).isEqualTo(Failure.Problem.BAD_TABLE);
                                    assertThat(invalid.detail()).contains(detail);
                                }));
    }

    @Test
    void anotherHeaderIsNamed() {
        assertThatThrownBy(() -> read("age,pain,remark,ill\n1,1,1,1\n"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().toString()).contains("\"remark\"", "note"));
    }

    @Test
    void tooFewRowsAreSaidToBeTooFew() throws Exception {
        Rows none = read("age,pain,note,ill\n");
        assertThatThrownBy(() -> TrainTestSplit.of(none, SCHEMA, "table.csv")).isInstanceOf(Failed.class);
    }

    @Test
    void aFeatureThatNeverVariedDoesNotBlowUpARowThatDoes() {
        Rows train = new Rows(List.of(new double[] {0, 1}, new double[] {0, 3}), List.of(0, 1), 0);
        Rows test = new Rows(List.of(new double[] {200, 2}), List.of(1), 0);
        assertThat(Standardiser.of(train).apply(test).features().getFirst()).containsExactly(200, 0);
    }

    @Test
    void theRawHeartDiseaseFilesGiveThePreparedRows() throws Exception {
        HeartDisease.assumeThere();
        int all = 0;
        for (String centre : HeartDisease.CENTRES) {
            Rows rows = new TableReader(HeartDisease.spec().dataset()).read(HeartDisease.table(centre));
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

    private Rows read(String content) throws IOException, Failed {
        return new TableReader(SCHEMA).read(Files.writeString(folder.resolve("table.csv"), content));
    }
}
