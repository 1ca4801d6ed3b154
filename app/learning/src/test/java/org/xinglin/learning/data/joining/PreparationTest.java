package org.xinglin.learning.data.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.statistics.GlobalStatistics;
import org.xinglin.federation.statistics.HospitalStatistics;
import org.xinglin.federation.statistics.StatisticsPlan;
import org.xinglin.federation.statistics.StatisticsSum;
import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.learning.HeartDisease;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.data.Standardiser;
import org.xinglin.learning.data.TrainTestSplit;

class PreparationTest {
    private static final String SPEC = """
            {"header": true, "missing": ["?"], "incomplete": "drop", "columns": [
              {"name": "age", "type": "numeric", "range": [0, 120]},
              {"name": "pain", "type": "categorical", "levels": ["1", "2"]},
              {"name": "ill", "type": "label", "positiveAbove": 0}],
             "testFraction": 0.25, "splitSeed": 3, "standardise": "local"}""";

    @TempDir
    Path folder;

    private static DatasetSpec spec(String json) throws Exception {
        return DatasetSpec.parse(new ObjectMapper().readTree(json));
    }

    private Path table(String lines) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), "age,pain,ill\n" + lines.replace('#', '\n'));
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(30 + i)
                    .append(',')
                    .append(1 + i % 2)
                    .append(',')
                    .append(i / 2 % 2)
                    .append('#');
        }
        return rows.toString();
    }

    @Test
    void aTableThatFitsIsCountedSplitAndStandardised() throws Exception {
        Preparation preparation = new Preparation(spec(SPEC));
        JoinReport report = preparation.report(table(rows(40) + "?,1,1#"));
        assertThat(report.fits()).isTrue();
        assertThat(List.of(report.seen(), report.kept(), report.dropped())).containsExactly(41, 40, 1);
        assertThat(report.counts()).containsExactly(20, 20);
        assertThat(report.features()).containsExactly("age", "pain_2");
        assertThat(report.split().train().dropped()).isEqualTo(1);
        assertThat(preparation.rows(folder.resolve("table.csv")))
                .satisfies(rows -> assertThat(rows.size()).isEqualTo(40));
        TrainTestSplit ready = preparation.ready(report.fitting("table.csv"));
        assertThat(ready.train().size()).isEqualTo(30);
        assertThat(ready.test().size()).isEqualTo(10);
        assertThat(ready.train().features().stream()
                        .mapToDouble(row -> row[0])
                        .average()
                        .orElseThrow())
                .isCloseTo(0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "3,1,1# ~ the rows: 1 can be used; the least is 10",
                "?,1,1# ~ the rows: 0 can be used, 1 miss a value; the least is 10",
                "x,1,1# ~ line 2, column age: \"a\" is not a number",
                "150,1,1# ~ line 2, column age: a value is not from 0 to 120",
                "50,9,1# ~ line 2, column pain: \"9\" is none of the levels 1, 2",
                "50,1,yes# ~ line 2, column ill: \"aaa\" is not a number"
            })
    void whatDoesNotFitIsRefusedWithItsColumn(String lines, String expected) throws Exception {
        JoinReport report = new Preparation(spec(SPEC)).report(table(lines));
        assertThat(report.fits()).isFalse();
        assertThat(report.mismatches())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(expected));
        assertThat(report.split().train().size()).isZero();
        assertThatThrownBy(() -> report.fitting("table.csv")).isInstanceOf(Failed.class);
        assertThatThrownBy(() -> new Preparation(spec(SPEC)).rows(folder.resolve("table.csv")))
                .isInstanceOf(Failed.class);
    }

    @Test
    void aLabelOfOneClassIsRefusedAndSoIsAColumnThatIsMissingThroughout() throws Exception {
        String one = rows(20).replace(",0#", ",1#");
        assertThat(new Preparation(spec(SPEC)).report(table(one)).mismatches())
                .singleElement()
                .satisfies(mismatch -> assertThat(mismatch.line())
                        .isEqualTo("column ill: all 20 rows that can be used are of the class yes"));
        String none = rows(20).replaceAll("(^|#)\\d\\d", "$1?");
        assertThat(new Preparation(spec(SPEC.replace("drop", "mean")))
                        .report(table(none))
                        .mismatches())
                .singleElement()
                .satisfies(mismatch -> assertThat(mismatch.line()).isEqualTo("feature age: is missing in every row"));
    }

    @Test
    void aMissingColumnIsNamed() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "age,ill\n1,1\n");
        assertThat(new Preparation(spec(SPEC)).report(other).mismatches())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.line()).isEqualTo("column pain: the table has no column of this name"));
    }

    @Test
    void theMeanStandsInForWhatIsMissingWithAndWithoutStandardising() throws Exception {
        String table = rows(40) + "?,1,1#";
        for (String standardise : List.of("local", "none")) {
            Preparation preparation =
                    new Preparation(spec(SPEC.replace("drop", "mean").replace("local", standardise)));
            JoinReport report = preparation.report(table(table));
            assertThat(report.kept()).isEqualTo(41);
            TrainTestSplit ready = preparation.ready(report.split());
            List<double[]> all = new ArrayList<>(ready.train().features());
            all.addAll(ready.test().features());
            assertThat(all).noneMatch(row -> Double.isNaN(row[0]));
            double filled = standardise.equals("local")
                    ? 0
                    : Standardiser.of(report.split().train()).mean()[0];
            assertThat(all).anyMatch(row -> row[0] == filled);
        }
    }

    /** Four real hospitals: each prepares its own rows, only sums meet, and all standardise alike. */
    @Test
    void hospitalsThatStandardiseTogetherDoAsIfTheirRowsLayInOnePlace() throws Exception {
        HeartDisease.assumeThere();
        Preparation preparation = new Preparation(HeartFederated.spec());
        StatisticsPlan plan = StatisticsPlan.of(HeartFederated.spec().source(), Preparation.LEAST_ROWS);
        List<TrainTestSplit> splits = new ArrayList<>();
        double[] sums = new double[plan.layout().size()];
        List<double[]> pooled = new ArrayList<>();
        for (String centre : HeartDisease.CENTRES) {
            JoinReport report = preparation.report(HeartDisease.table(centre));
            TrainTestSplit split = report.fitting(centre);
            splits.add(split);
            pooled.addAll(split.train().features());
            float[] own = new HospitalStatistics(plan)
                    .contribution(split.train().features(), split.train().labels(), report.dropped())
                    .flat();
            for (int i = 0; i < own.length; i++) {
                sums[i] += own[i];
            }
        }
        GlobalStatistics statistics =
                GlobalStatistics.parse(StatisticsSum.of(plan, sums, 4).json(), plan);
        Standardiser direct = Standardiser.of(new Rows(pooled, List.of(), 0));
        for (int j = 0; j < 13; j++) {
            assertThat(statistics.means()[j] / direct.mean()[j]).isCloseTo(1, within(1e-9));
        }
        TrainTestSplit ready = preparation.ready(splits.get(2), statistics);
        Rows expected = direct.apply(splits.get(2).train());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(ready.train().features().get(i))
                    .containsExactly(expected.features().get(i), within(1e-8));
        }
        assertThat(statistics.leftOut()).isEqualTo(920 - 740);
        assertThatThrownBy(() -> preparation.ready(splits.get(0))).isInstanceOf(IllegalStateException.class);
    }
}
