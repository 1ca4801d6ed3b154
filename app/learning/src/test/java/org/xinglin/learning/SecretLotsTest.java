package org.xinglin.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.participant.LocalTrainer.TrainingOrder;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.data.TrainTestSplit;

/** Who took part in a step of private training can be told from nothing that the coordinator knows. */
class SecretLotsTest {
    /** So little noise that it does not reach float32: what differs comes from the lots. */
    private static final String NO_NOISE =
            ", \"privacy\": {\"differentialPrivacy\": {\"scope\": \"record\", \"noiseMultiplier\": 1e-12, \"clip\": 1,"
                    + " \"delta\": 1e-5}}";

    private static float[] update(String privacy) throws Exception {
        TaskSpec spec = TaskSpec.parse("""
            {"name": "lots", "model": {"kind": "logistic-regression"}, "algorithm": "fedavg",
             "dataset": {"standardise": "none", "testFraction": 0.2, "splitSeed": 1, "missing": [], "columns": [
               {"name": "a", "type": "numeric"}, {"name": "b", "type": "numeric"},
               {"name": "ill", "type": "label", "positiveAbove": 0}]},
             "local": {"optimizer": "sgd", "learningRate": 1, "batchSize": 10, "steps": 5},
             "rounds": 1, "minParticipants": 1, "seed": 7%s}
            """.formatted(privacy));
        Random random = new Random(3);
        List<double[]> features = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            features.add(new double[] {random.nextGaussian(), random.nextGaussian()});
            labels.add(random.nextInt(2));
        }
        Rows rows = new Rows(features, labels, 0);
        TaskTrainer trainer = new TaskTrainer(spec, new TrainTestSplit(rows, rows), 0, () -> 0, Optional.empty());
        return trainer.train(new TrainingOrder(1, spec.initialModel(), Optional.empty()))
                .update()
                .flat();
    }

    @Test
    void theSameRoundOfTheSameTaskTakesOtherRowsEachTime() throws Exception {
        assertThat(update("")).as("in the open all follows from the seed").isEqualTo(update(""));
        float[] one = update(NO_NOISE);
        float[] other = update(NO_NOISE);
        double distance = 0;
        for (int i = 0; i < one.length; i++) {
            distance = Math.max(distance, Math.abs(one[i] - other[i]));
        }
        assertThat(distance).isGreaterThan(1e-4);
    }

    @Test
    void noProductCodeAsksForWhatIsMeantForSimulations() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(50);
            for (Path source : sources) {
                assertThat(Files.readString(source)).as("%s", source).doesNotContain("insecureForSimulation");
            }
        }
    }
}
