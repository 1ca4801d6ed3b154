package org.xinglin.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.federation.task.ImageSpec;
import org.xinglin.federation.task.Incomplete;
import org.xinglin.federation.task.Standardising;

class SplitAndStandardTest {
    private static DatasetSpec spec(long seed, boolean stratify) {
        ImageSpec any = new ImageSpec(1, 1, 1, List.of("a", "b", "c"));
        return new DatasetSpec(any, Incomplete.DROP, 0.25, seed, stratify, Standardising.LOCAL);
    }

    private static Rows rows(int count, int classes) {
        List<double[]> features = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            features.add(new double[] {i});
            labels.add(i % classes);
        }
        return new Rows(features, labels, 0);
    }

    @Test
    void theSameSeedSplitsAlikeAndAnotherOneDoesNot() throws Failed {
        Rows rows = rows(120, 2);
        TrainTestSplit one = TrainTestSplit.of(rows, spec(5, true), "table");
        assertThat(TrainTestSplit.of(rows, spec(5, true), "table")).isEqualTo(one);
        assertThat(TrainTestSplit.of(rows, spec(6, true), "table")).isNotEqualTo(one);
    }

    @Test
    void eachClassIsHeldOutInTheSameShareAndNoRowIsLostOrInBoth() throws Failed {
        TrainTestSplit split = TrainTestSplit.of(rows(120, 3), spec(1, true), "images");
        for (int label = 0; label < 3; label++) {
            assertThat(split.test().count(label)).isEqualTo(10);
            assertThat(split.train().count(label)).isEqualTo(30);
        }
        List<Double> all = new ArrayList<>();
        split.train().features().forEach(row -> all.add(row[0]));
        split.test().features().forEach(row -> all.add(row[0]));
        assertThat(all).doesNotHaveDuplicates().hasSize(120);
    }

    /** As it was done before there were patients with several rows: tasks that are under way split as they did. */
    @Test
    void rowsOfDifferentPatientsAreSplitOneByOne() throws Failed {
        Rows rows = rows(101, 3);
        Random random = new Random(9);
        List<Integer> heldOut = new ArrayList<>();
        for (int label = 0; label < 3; label++) {
            List<Integer> places = new ArrayList<>();
            for (int i = label; i < 101; i += 3) {
                places.add(i);
            }
            Collections.shuffle(places, random);
            heldOut.addAll(places.subList(0, (int) Math.round(0.25 * places.size())));
        }
        Collections.sort(heldOut);
        assertThat(TrainTestSplit.of(rows, spec(9, true), "table").test().features())
                .extracting(row -> (int) row[0])
                .isEqualTo(heldOut);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allRowsOfAPatientAreOnOneSide(boolean stratify) throws Failed {
        for (long seed = 1; seed <= 20; seed++) {
            Rows rows = visits(seed);
            TrainTestSplit split = TrainTestSplit.of(rows, spec(seed, stratify), "table");
            assertThat(split.train().groups())
                    .as("seed %d", seed)
                    .doesNotContainAnyElementsOf(split.test().groups());
            assertThat(split.train().size() + split.test().size()).isEqualTo(rows.size());
            double share = (double) split.test().size() / rows.size();
            assertThat(share).as("seed %d", seed).isCloseTo(0.25, within(0.05));
        }
    }

    /** 100 patients with one to six rows each. */
    private static Rows visits(long seed) {
        Random random = new Random(seed);
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        for (int patient = 0; patient < 100; patient++) {
            int visits = 1 + random.nextInt(6);
            for (int i = 0; i < visits; i++) {
                rows.features().add(new double[] {patient});
                rows.labels().add(random.nextInt(8) == 0 ? 1 - patient % 2 : patient % 2);
                rows.groups().add(patient);
            }
        }
        return rows;
    }

    @Test
    void onePatientAloneCanNotBeSplit() {
        Rows rows = new Rows(rows(40, 2).features(), rows(40, 2).labels(), Collections.nCopies(40, 7), 0);
        assertThatThrownBy(() -> TrainTestSplit.of(rows, spec(1, true), "table.csv"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().toString()).contains("40 usable rows of 1 patients"));
    }

    @Test
    void tooFewRowsAreSaidToBeTooFew() {
        Rows none = new Rows(List.of(), List.of(), 0);
        assertThatThrownBy(() -> TrainTestSplit.of(none, spec(1, true), "table.csv"))
                .isInstanceOf(Failed.class);
        assertThatThrownBy(() -> TrainTestSplit.of(rows(1, 1), spec(1, false), "table.csv"))
                .isInstanceOf(Failed.class);
    }

    @Test
    void aFeatureThatNeverVariedDoesNotBlowUpARowThatDoes() {
        Rows train = new Rows(List.of(new double[] {0, 1}, new double[] {0, 3}), List.of(0, 1), 0);
        Rows test = new Rows(List.of(new double[] {200, 2}), List.of(1), 0);
        assertThat(Standardiser.of(train).apply(test).features().getFirst()).containsExactly(200, 0);
    }

    @Test
    void standardisedRowsHaveMeanZeroAndDeviationOneAndAMissingValueBecomesTheMean() {
        long seed = 77;
        Random random = new Random(seed);
        List<double[]> features = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            features.add(new double[] {random.nextInt(4) == 0 ? Double.NaN : 50 + 7 * random.nextGaussian()});
        }
        Rows rows = new Rows(features, Collections.nCopies(500, 0), 0);
        Standardiser standard = Standardiser.of(rows);
        double[] seen = features.stream()
                .mapToDouble(row -> row[0])
                .filter(v -> !Double.isNaN(v))
                .toArray();
        double mean = Arrays.stream(seen).average().orElseThrow();
        double squares = Arrays.stream(seen).map(v -> (v - mean) * (v - mean)).sum();
        assertThat(standard.mean()[0]).as("seed %d", seed).isCloseTo(mean, within(1e-9));
        assertThat(standard.deviation()[0]).isCloseTo(Math.sqrt(squares / (seen.length - 1)), within(1e-8));
        for (int i = 0; i < 500; i++) {
            if (Double.isNaN(features.get(i)[0])) {
                assertThat(standard.apply(rows).features().get(i)[0]).isZero();
                assertThat(standard.fill(rows).features().get(i)[0]).isEqualTo(standard.mean()[0]);
            }
        }
    }
}
