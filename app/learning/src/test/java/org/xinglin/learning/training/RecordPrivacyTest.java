package org.xinglin.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.privacy.GaussianNoise;
import org.xinglin.federation.privacy.Lots;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;

class RecordPrivacyTest {
    private static final int ROWS = 40;
    private static final double RATE = 0.3;
    private final Examples train = Tries.examples(ROWS, 6);

    /** Also with batches that do not fit into the network at once. */
    @ParameterizedTest
    @ValueSource(ints = {ROWS, 7})
    void withoutNoiseAndClippingItIsSgdOverPoissonBatches(int capacity) {
        Network network = Tries.mlp(6, 5, 0, capacity);
        NamedVectors start = Tries.start(network, 1);
        TrainingPlan plan = TrainingPlan.of(OptimizerChoice.sgd(0.5), 4, 6);
        LocalUpdate.Private result = new LocalTraining(network, train, plan)
                .run(start, new RecordPrivacy(RATE, 0, 1e6), lots(2), noise(1), 0);
        network.load(start);
        PoissonBatches batches = new PoissonBatches(ROWS, RATE, lots(2));
        int[] rows = new int[ROWS];
        for (int step = 0; step < 6; step++) {
            int count = batches.next(rows);
            network.clearGradient();
            for (int i = 0; i < count; i++) {
                network.take(train, rows, i, 1);
                network.addGradient(1, 1);
            }
            network.parameters().addScaled(network.gradient(), (float) (-0.5 / (RATE * ROWS)));
        }
        float[] update = result.local().update().flat();
        for (int i = 0; i < update.length; i++) {
            float expected = network.parameters().get(i) - start.sharedForReading()[i];
            assertThat(update[i]).as("place %d", i).isCloseTo(expected, within(1e-5f));
        }
        assertThat(result.spent()).isEqualTo(new RecordPrivacy.Spent(RATE, 0, 6));
    }

    @Test
    void noiseHasTheMultiplierTimesTheClipOverTheExpectedBatch() {
        Network network = Tries.mlp(6, 1000, 0, ROWS);
        NamedVectors start = Tries.start(network, 1);
        TrainingPlan plan = TrainingPlan.of(OptimizerChoice.sgd(1), 4, 1);
        LocalTraining training = new LocalTraining(network, train, plan);
        float[] without = training.run(start, new RecordPrivacy(RATE, 0, 0.5), lots(2), noise(1), 0)
                .local()
                .update()
                .flat();
        float[] with = training.run(start, new RecordPrivacy(RATE, 3, 0.5), lots(2), noise(1), 0)
                .local()
                .update()
                .flat();
        double squares = 0;
        for (int i = 0; i < with.length; i++) {
            squares += Math.pow(with[i] - without[i], 2);
        }
        double expected = 3 * 0.5 / (RATE * ROWS);
        assertThat(Math.sqrt(squares / with.length)).isCloseTo(expected, within(0.03 * expected));
    }

    @Test
    void aStepThatNobodyTakesPartInIsNoiseToo() {
        Network network = Tries.mlp(6, 3, 0, 4);
        TrainingPlan plan = TrainingPlan.of(OptimizerChoice.sgd(1), 4, 1);
        LocalUpdate.Private result = new LocalTraining(network, train, plan)
                .run(Tries.start(network, 1), new RecordPrivacy(1e-12, 1, 1), lots(2), noise(1), 0);
        assertThat(result.local().update().flat()).doesNotContain(0);
    }

    @Test
    void eachRowComesWithItsChance() {
        PoissonBatches batches = new PoissonBatches(50, 0.2, lots(4));
        int[] rows = new int[50];
        int[] seen = new int[50];
        for (int step = 0; step < 5000; step++) {
            int count = batches.next(rows);
            for (int i = 0; i < count; i++) {
                seen[rows[i]]++;
            }
        }
        for (int row = 0; row < 50; row++) {
            assertThat(seen[row]).as("row %d of seed 4", row).isBetween(1000 - 130, 1000 + 130);
        }
    }

    @Test
    void whatGivesNoPrivacyIsRefused() {
        assertThatThrownBy(() -> new RecordPrivacy(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordPrivacy(0.1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordPrivacy(0.1, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Lots lots(long seed) {
        return Lots.insecureForSimulation(seed);
    }

    private static GaussianNoise noise(long seed) {
        return GaussianNoise.insecureForSimulation(seed);
    }
}
