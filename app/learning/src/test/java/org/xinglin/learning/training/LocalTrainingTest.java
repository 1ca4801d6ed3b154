package org.xinglin.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.models.Tensor;

class LocalTrainingTest {
    private static final int STEPS = 5;
    private final Examples train = Tries.examples(30, 6);
    private final Network network = Tries.mlp(6, 4, 0, 16);
    private final NamedVectors start = Tries.start(network, 1);

    /** What the step formula makes of w, the gradient there, and the step's number from 1 on. */
    private interface Formula {
        double next(int place, double w, double gradient, int step);
    }

    private void compare(TrainingPlan plan, Formula formula) {
        float[] found = new LocalTraining(network, train, plan)
                .run(start, new ShuffledBatches(30, 16, 4, 2), 0)
                .update()
                .flat();
        float[] expected = followed(formula);
        for (int i = 0; i < found.length; i++) {
            double moved = expected[i] - start.sharedForReading()[i];
            assertThat((double) found[i]).as("place %d", i).isCloseTo(moved, within(2e-6));
        }
    }

    private float[] followed(Formula formula) {
        network.load(start);
        ShuffledBatches order = new ShuffledBatches(30, 16, 4, 2);
        int[] rows = new int[16];
        for (int step = 1; step <= STEPS; step++) {
            int count = order.next(rows);
            network.clearGradient();
            network.take(train, rows, 0, count);
            network.addGradient(count, 1f / count);
            for (int i = 0; i < start.size(); i++) {
                double w = network.parameters().get(i);
                network.parameters()
                        .set(i, (float) formula.next(i, w, network.gradient().get(i), step));
            }
        }
        return network.parameters().toArray();
    }

    private static TrainingPlan plan(OptimizerChoice optimizer, double proximal, double decay) {
        return new TrainingPlan(optimizer, 16, STEPS, proximal, decay);
    }

    @Test
    void sgdGoesDownTheGradient() {
        compare(plan(OptimizerChoice.sgd(0.3), 0, 0), (i, w, g, step) -> w - 0.3 * g);
    }

    @Test
    void momentumAddsUpDecayingGradients() {
        double[] m = new double[start.size()];
        compare(plan(OptimizerChoice.momentum(0.2, 0.9), 0, 0), (i, w, g, step) -> {
            m[i] = 0.9 * m[i] + g;
            return w - 0.2 * m[i];
        });
    }

    @Test
    void adamIsThePapersWithBiasCorrection() {
        double[] m = new double[start.size()];
        double[] v = new double[start.size()];
        compare(plan(OptimizerChoice.adam(0.01), 0, 0), (i, w, g, step) -> {
            m[i] = 0.9 * m[i] + 0.1 * g;
            v[i] = 0.999 * v[i] + 0.001 * g * g;
            double mHat = m[i] / (1 - Math.pow(0.9, step));
            double vHat = v[i] / (1 - Math.pow(0.999, step));
            return w - 0.01 * mHat / (Math.sqrt(vHat) + 1e-8);
        });
    }

    @Test
    void theProximalTermPullsTowardsTheGlobalModel() {
        float[] global = start.flat();
        compare(plan(OptimizerChoice.sgd(0.3), 0.7, 0), (i, w, g, step) -> w - 0.3 * (g + 0.7 * (w - global[i])));
    }

    @Test
    void weightDecayPullsWeightsAndNoBiasesTowardsZero() {
        Layout layout = network.layout();
        int bias0 = layout.start("layer0.bias");
        int bias1 = layout.start("layer1.bias");
        compare(plan(OptimizerChoice.sgd(0.3), 0, 0.2), (i, w, g, step) -> {
            boolean bias = (i >= bias0 && i < bias0 + 4) || (i >= bias1 && i < bias1 + 2);
            return w - 0.3 * (g + (bias ? 0 : 0.2 * w));
        });
    }

    @Test
    void scaffoldStepsAlongTheCorrectedGradientAndRenewsItsControlVariate() {
        Layout both = network.layout().withCompanions();
        int size = start.size();
        float[] broadcast = Arrays.copyOf(start.flat(), 2 * size);
        float[] own = Tries.start(network, 8).flat();
        float[] common = Tries.start(network, 9).flat();
        System.arraycopy(common, 0, broadcast, size, size);
        LocalUpdate.Controlled result = new LocalTraining(network, train, plan(OptimizerChoice.sgd(0.1), 0, 0))
                .run(
                        NamedVectors.owning(both, broadcast),
                        NamedVectors.owning(network.layout(), own),
                        new ShuffledBatches(30, 16, 4, 2),
                        0);
        float[] y = followed((i, w, g, step) -> w - 0.1 * (g - own[i] + common[i]));
        float[] update = result.local().update().flat();
        for (int i = 0; i < size; i++) {
            double moved = (double) y[i] - broadcast[i];
            double next = own[i] - common[i] - moved / (STEPS * 0.1);
            assertThat((double) update[i]).isCloseTo(moved, within(1e-6));
            assertThat((double) result.control().flat()[i]).isCloseTo(next, within(1e-5));
            assertThat((double) update[size + i]).isCloseTo(next - own[i], within(1e-5));
        }
    }

    @Test
    void scaffoldWantsPlainSgd() {
        NamedVectors both = NamedVectors.owning(network.layout().withCompanions(), new float[2 * start.size()]);
        LocalTraining adam = new LocalTraining(network, train, plan(OptimizerChoice.adam(0.1), 0, 0));
        assertThatThrownBy(() -> adam.run(both, start, new ShuffledBatches(30, 16, 4, 2), 0))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBatchThatDoesNotFitIsTakenInPasses() {
        TrainingPlan plan = TrainingPlan.of(OptimizerChoice.sgd(0.3), 0, 3);
        float[] one = new LocalTraining(Tries.mlp(6, 4, 0, 30), train, plan)
                .run(start, new ShuffledBatches(30, 0, 4, 2), 0)
                .update()
                .flat();
        float[] several = new LocalTraining(Tries.mlp(6, 4, 0, 7), train, plan)
                .run(start, new ShuffledBatches(30, 0, 4, 2), 0)
                .update()
                .flat();
        for (int i = 0; i < one.length; i++) {
            assertThat(several[i]).isCloseTo(one[i], within(1e-6f));
        }
    }

    /** Large enough for sgemm to take more than one thread if it may, and with dropout. */
    @Test
    void theSameSeedGivesTheSameBits() {
        Examples many = Tries.examples(300, 200);
        TrainingPlan plan = new TrainingPlan(OptimizerChoice.adam(0.01), 128, 12, 0.1, 0.1);
        Network large = Tries.mlp(200, 150, 0.3, 128);
        NamedVectors from = Tries.start(large, 2);
        NamedVectors first = run(large, many, plan, from, 7);
        for (int again = 0; again < 5; again++) {
            assertThat(run(large, many, plan, from, 7)).isEqualTo(first);
            assertThat(run(Tries.mlp(200, 150, 0.3, 128), many, plan, from, 7)).isEqualTo(first);
        }
        assertThat(run(large, many, plan, from, 8)).isNotEqualTo(first);
    }

    private static NamedVectors run(Network network, Examples train, TrainingPlan plan, NamedVectors from, long seed) {
        return new LocalTraining(network, train, plan)
                .run(from, new ShuffledBatches(train.size(), plan.batchSize(), seed, 1), seed)
                .update();
    }

    @Test
    void rowsThatTheModelDoesNotTakeAreRefused() {
        TrainingPlan plan = plan(OptimizerChoice.sgd(0.1), 0, 0);
        assertThatThrownBy(() -> new LocalTraining(network, Tries.examples(5, 7), plan))
                .isInstanceOf(IllegalArgumentException.class);
        Examples third = new Examples(Tensor.zeros(12), 6, new int[] {1, 2});
        assertThatThrownBy(() -> new Evaluator(network).predict(third)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherModelsParametersAreRefused() {
        NamedVectors other = Tries.start(Tries.mlp(6, 5, 0, 1), 1);
        LocalTraining training = new LocalTraining(network, train, plan(OptimizerChoice.sgd(0.1), 0, 0));
        assertThatThrownBy(() -> training.run(other, new ShuffledBatches(30, 16, 4, 2), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
