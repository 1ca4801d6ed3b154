package org.xinglin.learning.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.privacy.GaussianNoise;
import org.xinglin.federation.privacy.Lots;
import org.xinglin.federation.privacy.RdpCurve;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.training.Evaluator;
import org.xinglin.learning.training.LocalTraining;
import org.xinglin.learning.training.OptimizerChoice;
import org.xinglin.learning.training.RecordPrivacy;
import org.xinglin.learning.training.ShuffledBatches;
import org.xinglin.learning.training.TrainingPlan;

/**
 * Models of one kind, each trained on those of the same rows for which a coin fell so (Carlini et al. 2022, section 5), and what an attacker sees of
 * each row in them.
 */
final class Shadows {
    private final TaskSpec spec;
    private final Rows pool;
    private final NamedVectors global;
    private final Terms terms;

    /** @param global what training begins with */
    Shadows(TaskSpec spec, Rows pool, NamedVectors global, Terms terms) {
        this.spec = spec;
        this.pool = pool;
        this.global = global;
        this.terms = terms;
    }

    /**
     * How each is trained.
     *
     * @param batch rows a step, of the half of the pool that is expected
     * @param noise multiplier of DP-SGD with clip 1; empty for plain SGD
     */
    record Terms(int steps, int batch, double learningRate, OptionalDouble noise) {
        double rate(int pool) {
            return 2.0 * batch / pool;
        }

        /** Of one row, as the accountant says; infinite without noise. */
        double epsilon(int pool, double delta) {
            return noise.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : RdpCurve.sampledGaussian(rate(pool), noise.getAsDouble())
                            .times(steps)
                            .epsilon(delta);
        }
    }

    /**
     * One model.
     *
     * @param member by row of the pool
     * @param confidence log(p / (1 - p)) of the row's class: the loss, in the scale in which it is nearly Gaussian
     * @param alignment cosine of the update with the step that the row alone would have made from the global model
     */
    record Seen(boolean[] member, double[] confidence, double[] alignment, NamedVectors update) {}

    List<Seen> train(int models, long seed) {
        Network network = network();
        float[][] directions = directions(network);
        List<Seen> seen = new ArrayList<>();
        for (int k = 0; k < models; k++) {
            seen.add(one(network, directions, seed * 1_000 + k));
        }
        return seen;
    }

    private Network network() {
        return Network.of(spec.model(), pool.width(), 256);
    }

    private Seen one(Network network, float[][] directions, long seed) {
        boolean[] member = new boolean[pool.size()];
        List<Integer> inside = new ArrayList<>();
        SplittableRandom coins = new SplittableRandom(seed); // Random's first bits are alike for seeds in a row
        for (int row = 0; row < member.length; row++) {
            member[row] = coins.nextBoolean(); // each for itself: neighbours differ in one row and in no other
            if (member[row]) {
                inside.add(row);
            }
        }
        Rows rows = pool.only(inside);
        Examples train = Examples.of(rows.features(), rows.labels());
        TrainingPlan plan = TrainingPlan.of(OptimizerChoice.sgd(terms.learningRate()), terms.batch(), terms.steps());
        NamedVectors update = update(new LocalTraining(network, train, plan), train.size(), seed);
        return new Seen(member, confidences(network), alignments(directions, update), update);
    }

    private NamedVectors update(LocalTraining training, int rows, long seed) {
        if (terms.noise().isEmpty()) {
            return training.run(global, new ShuffledBatches(rows, terms.batch(), seed, 1), seed)
                    .update();
        }
        RecordPrivacy privacy =
                new RecordPrivacy(terms.rate(pool.size()), terms.noise().getAsDouble(), 1);
        try (Lots lots = Lots.insecureForSimulation(seed);
                GaussianNoise noise = GaussianNoise.insecureForSimulation(seed)) {
            return training.run(global, privacy, lots, noise, seed).local().update();
        }
    }

    /** Of the model that the network holds. */
    private double[] confidences(Network network) {
        Predictions said = new Evaluator(network).predict(Examples.of(pool.features(), pool.labels()));
        double[] confidences = new double[pool.size()];
        for (int row = 0; row < confidences.length; row++) {
            double p = Math.clamp(said.probability(row, said.label(row)), 1e-12, 1 - 1e-12);
            confidences[row] = Math.log(p / (1 - p));
        }
        return confidences;
    }

    /** Where each row alone would move the global model. */
    private float[][] directions(Network network) {
        network.load(global);
        Examples all = Examples.of(pool.features(), pool.labels());
        float[][] directions = new float[pool.size()][];
        for (int row = 0; row < directions.length; row++) {
            network.clearGradient();
            network.take(all, new int[] {row}, 0, 1);
            network.addGradient(1, -1);
            directions[row] = network.gradient().toArray();
        }
        return directions;
    }

    private static double[] alignments(float[][] directions, NamedVectors update) {
        float[] moved = update.sharedForReading();
        double[] alignments = new double[directions.length];
        for (int row = 0; row < alignments.length; row++) {
            alignments[row] =
                    dot(directions[row], moved) / Math.sqrt(dot(directions[row], directions[row]) * dot(moved, moved));
        }
        return alignments;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    /** The share of strangers' and members' rows whose class the models say, to tell that there is something to attack. */
    static double accuracy(List<Seen> seen, boolean members) {
        double right = 0;
        double all = 0;
        for (Seen model : seen) {
            for (int row = 0; row < model.member().length; row++) {
                boolean counts = model.member()[row] == members;
                all += counts ? 1 : 0;
                right += counts && model.confidence()[row] > 0 ? 1 : 0; // above one half
            }
        }
        return right / all;
    }
}
