package org.xinglin.learning.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.federation.evaluation.ScoreHistogram;
import org.xinglin.federation.evaluation.Scores;

/** Against the numbers that {@code src/test/reference/metrics.py} got from scikit-learn. */
class MeasuresTest {
    private static final double EXACT = 1e-12;

    private static List<JsonNode> cases(String kind) {
        try {
            Path file = Path.of("src/test/reference/metrics.json");
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(Files.readString(file)).path(kind).forEach(cases::add);
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> binary() {
        return cases("binary").stream();
    }

    static Stream<JsonNode> classes() {
        return cases("classes").stream();
    }

    private static Predictions predictions(JsonNode given) {
        int rows = given.path("labels").size();
        boolean two = !given.path("probabilities").get(0).isArray();
        Predictions predictions = new Predictions(
                rows, two ? 2 : given.path("probabilities").get(0).size());
        for (int row = 0; row < rows; row++) {
            JsonNode said = given.path("probabilities").get(row);
            double[] p = two ? new double[] {1 - said.asDouble(), said.asDouble()} : new double[said.size()];
            for (int c = 0; c < said.size(); c++) {
                p[c] = said.get(c).asDouble();
            }
            int label = given.path("labels").get(row).asInt();
            predictions.add(-Math.log(p[label]), p, label);
        }
        return predictions;
    }

    @ParameterizedTest
    @MethodSource("binary")
    void measuresOfTwoClassesAreThoseOfScikitLearn(JsonNode given) {
        Predictions predictions = predictions(given);
        ConfusionMatrix matrix = ConfusionMatrix.of(predictions);
        assertThat(Measures.auc(predictions)).isCloseTo(given.path("auc").asDouble(), within(EXACT));
        assertThat(predictions.loss()).isCloseTo(given.path("loss").asDouble(), within(EXACT));
        assertThat(predictions.accuracy()).isEqualTo(given.path("accuracy").asDouble());
        assertThat(matrix.recall(1)).isEqualTo(given.path("sensitivity").asDouble());
        assertThat(matrix.recall(0)).isEqualTo(given.path("specificity").asDouble());
        assertThat(matrix.counts()).containsExactly(counts(given));
        assertThat(Measures.calibrationError(predictions, 10))
                .isCloseTo(given.path("ece").asDouble(), within(EXACT));
    }

    /** What leaves the hospital says nearly the same: probabilities within one of 200 intervals count as tied. */
    @ParameterizedTest
    @MethodSource("binary")
    void measuresFromTheHistogramAreTheSameOrNearlySo(JsonNode given) {
        Scores scores = Scores.of(predictions(given).histogram());
        assertThat(scores.auc()).isCloseTo(given.path("auc").asDouble(), within(1e-3));
        assertThat(scores.ece()).isCloseTo(given.path("ece").asDouble(), within(EXACT));
        assertThat(scores.sensitivity()).isEqualTo(given.path("sensitivity").asDouble());
        assertThat(scores.specificity()).isEqualTo(given.path("specificity").asDouble());
    }

    @Test
    void histogramsAndMatricesOfHospitalsAddUpToThoseOfAllRows() {
        Predictions all = predictions(cases("binary").get(2));
        int[] first = new Random(1).ints(0, 300).distinct().limit(120).toArray();
        List<Integer> chosen = new ArrayList<>();
        for (int row : first) {
            chosen.add(row);
        }
        int[] rest =
                IntStream.range(0, 300).filter(row -> !chosen.contains(row)).toArray();
        ScoreHistogram sum = all.only(first).histogram().plus(all.only(rest).histogram());
        assertThat(sum.positives()).containsExactly(all.histogram().positives());
        assertThat(sum.negatives()).containsExactly(all.histogram().negatives());
        assertThat(sum.sums()).containsExactly(all.histogram().sums(), within(EXACT));
        assertThat(ConfusionMatrix.of(all.only(first)).plus(ConfusionMatrix.of(all.only(rest))))
                .isEqualTo(ConfusionMatrix.of(all));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void measuresOfManyClassesAreThoseOfScikitLearn(JsonNode given) {
        Predictions predictions = predictions(given);
        ConfusionMatrix matrix = ConfusionMatrix.of(predictions);
        assertThat(predictions.loss()).isCloseTo(given.path("loss").asDouble(), within(EXACT));
        assertThat(matrix.accuracy()).isEqualTo(given.path("accuracy").asDouble());
        assertThat(matrix.counts()).containsExactly(counts(given));
        for (int c = 0; c < predictions.classes(); c++) {
            assertThat(matrix.recall(c)).isEqualTo(given.path("recalls").get(c).asDouble());
        }
        assertThat(predictions.histogram().rows()).isZero();
    }

    private static long[] counts(JsonNode given) {
        long[] counts = new long[given.path("confusion").size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = given.path("confusion").get(i).asLong();
        }
        return counts;
    }

    @Test
    void oneClassHasNoAreaUnderTheCurve() {
        Predictions one = new Predictions(2, 2);
        one.add(0.1, new double[] {0.1, 0.9}, 1);
        one.add(0.3, new double[] {0.3, 0.7}, 1);
        assertThat(Measures.auc(one)).isNaN();
        assertThat(ConfusionMatrix.of(one).recall(0)).isNaN();
        assertThat(new Predictions(0, 2).loss()).isNaN();
    }

    /** Of a share p of n rows the interval is about p plus or minus 1.96 sqrt(p (1 - p) / n). */
    @Test
    void theBootstrapIntervalOfAccuracyIsAsWideAsTheBinomialOne() {
        Predictions predictions = predictions(cases("binary").get(1));
        Bootstrap.Interval found = new Bootstrap(2000, 5).interval(predictions, 0.95, Predictions::accuracy);
        double p = predictions.accuracy();
        double half = 1.96 * Math.sqrt(p * (1 - p) / predictions.size());
        assertThat(found.low()).isCloseTo(p - half, within(0.15 * half));
        assertThat(found.high()).isCloseTo(p + half, within(0.15 * half));
        assertThat(new Bootstrap(2000, 5).interval(predictions, 0.95, Predictions::accuracy))
                .isEqualTo(found);
    }
}
