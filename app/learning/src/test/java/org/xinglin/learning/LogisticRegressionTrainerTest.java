package org.xinglin.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.FedAvg;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer.Evaluation;
import org.xinglin.federation.participant.LocalTrainer.TrainingResult;
import org.xinglin.federation.task.LocalSpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.data.TrainTestSplit;

class LogisticRegressionTrainerTest {
    /** The reference is float64, the trainer float32: 50 rounds of 10 steps differ by less than this. */
    private static final double FLOAT32 = 1e-5;

    @Test
    void fedAvgOverFourHospitalsAgreesWithTheFloat64Reference() throws Exception {
        HeartDisease.assumeThere();
        List<LogisticRegressionTrainer> hospitals = new ArrayList<>();
        for (String centre : HeartDisease.CENTRES) {
            TrainTestSplit split = HeartDisease.referenceSplit(centre);
            hospitals.add(new LogisticRegressionTrainer(split.train(), split.test(), new LocalSpec(0.1, 0, 10), 1));
        }
        JsonNode reference = HeartDisease.vectors("heart_reference.json").at("/four_clients/FedAvg");
        NamedVectors global = model(new float[13], 0);
        for (int round = 1; round <= 50; round++) {
            global = oneRound(hospitals, round, global);
            JsonNode expected = reference.path("after_round").path(Integer.toString(round));
            for (int j = 0; j < 13 && expected.isArray(); j++) {
                assertThat((double) global.get(TaskSpec.WEIGHTS)[j])
                        .as("round %d, weight %d", round, j)
                        .isCloseTo(expected.get(j).asDouble(), within(FLOAT32));
            }
        }
        for (int k = 0; k < 4; k++) {
            assertThat(hospitals.get(k).evaluate(global).accuracy())
                    .isEqualTo(reference.path("test_accuracy_per_centre").get(k).asDouble());
        }
    }

    private static NamedVectors oneRound(List<LogisticRegressionTrainer> hospitals, int round, NamedVectors global) {
        FedAvg rule = new FedAvg();
        double[] before = new double[global.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = global.sharedForReading()[i];
        }
        List<Contribution> given = new ArrayList<>();
        for (int k = 0; k < hospitals.size(); k++) {
            TrainingResult result = hospitals.get(k).train(round, global);
            float[] update = result.model().flat();
            for (int i = 0; i < update.length; i++) {
                update[i] -= global.sharedForReading()[i];
            }
            given.add(new Contribution("hospital " + k, Parameters.of(update), result.samples(), result.loss(), 0));
        }
        return NamedVectors.rounding(
                global.layout(),
                rule.aggregate(rule.begin(before), given).state().model());
    }

    @Test
    void aStepGoesDownTheGradientThatFiniteDifferencesShow() {
        Rows rows = random(40, 3);
        NamedVectors start = model(new float[] {0.3f, -0.2f, 0.5f}, 0.1f);
        double rate = 1e-2;
        LogisticRegressionTrainer trainer = new LogisticRegressionTrainer(rows, rows, new LocalSpec(rate, 0, 1), 1);
        NamedVectors after = trainer.train(1, start).model();
        float step = 1e-2f;
        for (int j = 0; j < 3; j++) {
            float[] more = start.get(TaskSpec.WEIGHTS);
            float[] less = start.get(TaskSpec.WEIGHTS);
            more[j] += step;
            less[j] -= step;
            double slope = (trainer.evaluate(model(more, 0.1f)).loss()
                            - trainer.evaluate(model(less, 0.1f)).loss())
                    / (more[j] - less[j]);
            double moved = (start.get(TaskSpec.WEIGHTS)[j] - after.get(TaskSpec.WEIGHTS)[j]) / rate;
            assertThat(moved).as("weight %d", j).isCloseTo(slope, within(1e-4));
        }
    }

    @Test
    void theSameRoundGivesTheSameBits() {
        Rows rows = random(50, 4);
        LocalSpec local = new LocalSpec(0.1, 8, 20);
        NamedVectors start = model(new float[4], 0);
        NamedVectors first = new LogisticRegressionTrainer(rows, rows, local, 7)
                .train(3, start)
                .model();
        LogisticRegressionTrainer again = new LogisticRegressionTrainer(rows, rows, local, 7);
        again.train(2, start);
        assertThat(again.train(3, start).model()).isEqualTo(first);
        assertThat(new LogisticRegressionTrainer(rows, rows, local, 8)
                        .train(3, start)
                        .model())
                .isNotEqualTo(first);
    }

    @Test
    void theLossOfASureAndWrongModelIsFinite() {
        Rows rows = new Rows(List.of(new double[] {1}, new double[] {-1}), List.of(0, 1), 0);
        Evaluation evaluation = new LogisticRegressionTrainer(rows, rows, new LocalSpec(0.1, 0, 1), 1)
                .evaluate(model(new float[] {1000}, 0));
        assertThat(evaluation.loss()).isEqualTo(1000);
        assertThat(evaluation.accuracy()).isZero();
    }

    private static NamedVectors model(float[] weights, float bias) {
        return NamedVectors.of(Map.of(TaskSpec.WEIGHTS, weights, TaskSpec.BIAS, new float[] {bias}));
    }

    private static Rows random(int rows, int width) {
        Random random = new Random(11);
        List<double[]> features = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            double[] row = new double[width];
            for (int j = 0; j < width; j++) {
                row[j] = random.nextGaussian();
            }
            features.add(row);
            labels.add(random.nextInt(2));
        }
        return new Rows(features, labels, 0);
    }
}
