package org.xinglin.federation.levels;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.evaluation.ScoreHistogram;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.statistics.GlobalStatistics;
import org.xinglin.federation.statistics.HospitalStatistics;
import org.xinglin.federation.statistics.StatisticsException;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.CommonStatistics;

/** A device with rows of its own and a logistic regression in plain Java: full batches, float64. */
class Ward implements LocalTrainer {
    private static final int FEATURES = 3;
    private static final double[] TRUTH = {1.5, -1, 0.5};

    final List<double[]> rows = new ArrayList<>();
    final List<Integer> labels = new ArrayList<>();
    final AtomicInteger trained = new AtomicInteger();
    private final List<double[]> strangers = new ArrayList<>();
    private final List<Integer> theirLabels = new ArrayList<>();
    private final TaskSpec spec;
    private double[] means = new double[FEATURES];
    private double[] scales = {1, 1, 1};
    volatile String told = "";

    /** Devices of different numbers have different rows, in number and in kind. */
    Ward(TaskSpec spec, int number, int size) {
        this.spec = spec;
        Random random = new Random(number);
        for (int i = 0; i < 2 * size; i++) {
            double[] row = new double[FEATURES];
            double score = 0.2;
            for (int j = 0; j < FEATURES; j++) {
                row[j] = Math.clamp(random.nextGaussian() + 0.1 * (number % 4), -6, 6);
                score += TRUTH[j] * row[j];
            }
            int label = random.nextDouble() < sigmoid(2 * score) ? 1 : 0;
            (i < size ? rows : strangers).add(row);
            (i < size ? labels : theirLabels).add(label);
        }
    }

    static double sigmoid(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    @Override
    public TrainingResult train(TrainingOrder order) throws InterruptedException {
        trained.incrementAndGet();
        double[] weights = doubles(order.global().get(TaskSpec.WEIGHTS));
        double[] bias = doubles(order.global().get(TaskSpec.BIAS));
        for (int step = 0; step < spec.local().steps(); step++) {
            descend(weights, bias);
        }
        NamedVectors global = order.global();
        float[] update = new float[global.size()];
        write(update, global, TaskSpec.WEIGHTS, weights);
        write(update, global, TaskSpec.BIAS, bias);
        return new TrainingResult(
                NamedVectors.owning(global.layout(), update),
                rows.size(),
                loss(rows, labels, weights, bias[0]),
                0.5,
                spec.local().steps());
    }

    private static void write(float[] update, NamedVectors global, String name, double[] after) {
        float[] before = global.get(name);
        for (int i = 0; i < after.length; i++) {
            update[global.layout().start(name) + i] = (float) (after[i] - before[i]);
        }
    }

    private void descend(double[] weights, double[] bias) {
        double[] slope = new double[FEATURES];
        double slopeOfBias = 0;
        for (int i = 0; i < rows.size(); i++) {
            double error = probability(rows.get(i), weights, bias[0]) - labels.get(i);
            for (int j = 0; j < FEATURES; j++) {
                slope[j] += error * standardised(rows.get(i), j) / rows.size();
            }
            slopeOfBias += error / rows.size();
        }
        for (int j = 0; j < FEATURES; j++) {
            weights[j] -= spec.local().learningRate() * slope[j];
        }
        bias[0] -= spec.local().learningRate() * slopeOfBias;
    }

    private double standardised(double[] row, int feature) {
        return (row[feature] - means[feature]) / scales[feature];
    }

    private double probability(double[] row, double[] weights, double bias) {
        double score = bias;
        for (int j = 0; j < FEATURES; j++) {
            score += weights[j] * standardised(row, j);
        }
        return sigmoid(score);
    }

    private double loss(List<double[]> some, List<Integer> said, double[] weights, double bias) {
        double sum = 0;
        for (int i = 0; i < some.size(); i++) {
            double p = probability(some.get(i), weights, bias);
            sum -= Math.log(said.get(i) == 1 ? p : 1 - p);
        }
        return sum / some.size();
    }

    private static double[] doubles(float[] values) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = values[i];
        }
        return out;
    }

    @Override
    public Evaluation evaluate(NamedVectors model) {
        double[] weights = doubles(model.get(TaskSpec.WEIGHTS));
        double bias = model.get(TaskSpec.BIAS)[0];
        double[] said = new double[strangers.size()];
        boolean[] truth = new boolean[said.length];
        int right = 0;
        for (int i = 0; i < said.length; i++) {
            said[i] = probability(strangers.get(i), weights, bias);
            truth[i] = theirLabels.get(i) == 1;
            right += said[i] > 0.5 == truth[i] ? 1 : 0;
        }
        return new Evaluation(
                said.length,
                loss(strangers, theirLabels, weights, bias),
                (double) right / said.length,
                ScoreHistogram.of(said, truth));
    }

    @Override
    public double[] statistics() {
        try {
            return doubles(new HospitalStatistics(CommonStatistics.plan(spec))
                    .contribution(rows, labels, 0)
                    .flat());
        } catch (StatisticsException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void standardise(byte[] statistics) {
        told = new String(statistics, StandardCharsets.UTF_8);
        try {
            GlobalStatistics all = GlobalStatistics.parse(told, CommonStatistics.plan(spec));
            means = all.means();
            scales = all.variances();
            for (int j = 0; j < FEATURES; j++) {
                scales[j] = Math.sqrt(scales[j]);
            }
        } catch (StatisticsException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
