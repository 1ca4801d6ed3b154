package org.xinglin.learning.membership;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.privacy.GaussianNoise;
import org.xinglin.federation.privacy.Lots;
import org.xinglin.federation.task.ModelSpec;
import org.xinglin.federation.task.ModelSpec.Activation;
import org.xinglin.federation.task.ModelSpec.InputSpec;
import org.xinglin.federation.task.ModelSpec.Kind;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.models.Tensor;
import org.xinglin.learning.training.LocalTraining;
import org.xinglin.learning.training.OptimizerChoice;
import org.xinglin.learning.training.RecordPrivacy;
import org.xinglin.learning.training.TrainingPlan;

/**
 * Measures from the outside how much epsilon our private training has at least (Jagielski, Ullman, Oprea 2020): it is run many times with
 * and without one row that pushes a weight of its own as hard as the clip lets it, and an attacker tells by that weight which it was.
 */
final class PrivacyAudit {
    private static final int ROWS = 20;
    private static final int FEATURES = 4;
    /** So strong that its gradient is clipped in every step. */
    private static final float PUSH = 1_000;

    /** So slow that the model stays where it is, and every push is the same. */
    private static final double RATE_OF_LEARNING = 1e-6;

    private final Network network = Network.of(
            new ModelSpec(Kind.LOGISTIC_REGRESSION, 2, List.of(), Activation.RELU, 0, InputSpec.NONE, Map.of()),
            FEATURES,
            ROWS);
    private final RecordPrivacy privacy;
    private final int steps;
    private final long seed;

    PrivacyAudit(RecordPrivacy privacy, int steps, long seed) {
        this.privacy = privacy;
        this.steps = steps;
        this.seed = seed;
    }

    /** How far the row's own weight moved, run by run. */
    private double[] moves(int runs, boolean with) {
        TrainingPlan plan = TrainingPlan.of(OptimizerChoice.sgd(RATE_OF_LEARNING), 1, steps);
        LocalTraining training = new LocalTraining(network, rows(with), plan);
        NamedVectors start =
                NamedVectors.owning(network.layout(), new float[network.layout().size()]);
        double[] moves = new double[runs];
        long own = with ? seed : seed + 1;
        try (Lots lots = Lots.insecureForSimulation(own);
                GaussianNoise noise = GaussianNoise.insecureForSimulation(own)) {
            for (int run = 0; run < runs; run++) {
                moves[run] = training.run(start, privacy, lots, noise, 0)
                        .local()
                        .update()
                        .get(TaskSpec.WEIGHTS)[0];
            }
        }
        return moves;
    }

    /** The last row pushes the first weight, or none; the others never do. */
    private Examples rows(boolean with) {
        Random random = new Random(seed);
        float[] features = new float[ROWS * FEATURES];
        int[] labels = new int[ROWS];
        for (int row = 0; row < ROWS - 1; row++) {
            for (int j = 1; j < FEATURES; j++) {
                features[row * FEATURES + j] = (float) random.nextGaussian();
            }
            labels[row] = row % 2;
        }
        labels[ROWS - 1] = 1;
        features[(ROWS - 1) * FEATURES] = with ? PUSH : 0;
        return new Examples(Tensor.of(features), FEATURES, labels);
    }

    /**
     * What epsilon is at least, but for a chance of {@code doubt}. The threshold is chosen on one half of the runs and tried on the other.
     *
     * @param runs each with and without the row
     */
    double leastEpsilon(int runs, double delta, double doubt) {
        double[] with = moves(runs, true);
        double[] without = moves(runs, false);
        int half = runs / 2;
        double best = 0;
        double threshold = Double.POSITIVE_INFINITY;
        for (double tried : Arrays.copyOf(with, half)) {
            double epsilon = epsilon(above(with, 0, half, tried), above(without, 0, half, tried), half, delta, doubt);
            if (epsilon > best) {
                best = epsilon;
                threshold = tried;
            }
        }
        int caught = above(with, half, runs, threshold);
        return epsilon(caught, above(without, half, runs, threshold), runs - half, delta, doubt);
    }

    private static double epsilon(int caught, int accused, int runs, double delta, double doubt) {
        double least = Binomial.least(caught, runs, doubt / 2);
        double most = Binomial.most(accused, runs, doubt / 2);
        return least <= delta ? 0 : Math.max(0, Math.log((least - delta) / most));
    }

    private static int above(double[] values, int from, int to, double threshold) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += values[i] >= threshold ? 1 : 0;
        }
        return count;
    }
}
