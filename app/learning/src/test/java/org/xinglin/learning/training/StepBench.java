package org.xinglin.learning.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.xinglin.federation.task.ConvolutionSpec;
import org.xinglin.federation.task.ModelSpec;
import org.xinglin.federation.task.ModelSpec.Activation;
import org.xinglin.federation.task.ModelSpec.InputSpec;
import org.xinglin.federation.task.ModelSpec.Kind;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.models.Tensor;

/** Microseconds a training step, batches and optimizer included, by model: the median of seven runs after two. */
final class StepBench {
    private StepBench() {}

    public static void main(String[] args) {
        InputSpec signal =
                new InputSpec(List.of(1, 187), List.of(new ConvolutionSpec(16, 5, 2), new ConvolutionSpec(32, 5, 2)));
        InputSpec image =
                new InputSpec(List.of(1, 28, 28), List.of(new ConvolutionSpec(8, 3, 2), new ConvolutionSpec(16, 3, 2)));
        measure("logistic 13, batch 4", Kind.LOGISTIC_REGRESSION, List.of(), InputSpec.NONE, 13, 4, 100_000);
        measure("logistic 13, batch 199", Kind.LOGISTIC_REGRESSION, List.of(), InputSpec.NONE, 13, 199, 10_000);
        measure("mlp 64-32-10, batch 16", Kind.MLP, List.of(32), InputSpec.NONE, 64, 16, 10_000);
        measure("mlp 784-128-10, batch 32", Kind.MLP, List.of(128), InputSpec.NONE, 784, 32, 1_000);
        measure("mlp 784-512-256-10, batch 64", Kind.MLP, List.of(512, 256), InputSpec.NONE, 784, 64, 200);
        measure("cnn 1-D 187, 16-32, batch 32", Kind.CNN_1D, List.of(64), signal, 187, 32, 200);
        measure("cnn 2-D 28x28, 8-16, batch 32", Kind.CNN_2D, List.of(64), image, 784, 32, 100);
    }

    private static void measure(
            String name, Kind kind, List<Integer> hidden, InputSpec input, int features, int batch, int steps) {
        int classes = kind == Kind.LOGISTIC_REGRESSION ? 2 : 10;
        ModelSpec spec = new ModelSpec(kind, classes, hidden, Activation.RELU, 0, input, Map.of());
        Network network = Network.of(spec, features, batch);
        Random random = new Random(1);
        float[] values = new float[1024 * features];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        Examples examples = new Examples(
                Tensor.of(values), features, random.ints(1024, 0, classes).toArray());
        TrainingPlan plan = TrainingPlan.of(OptimizerChoice.sgd(0.001), batch, steps);
        LocalTraining training = new LocalTraining(network, examples, plan);
        double[] times = new double[7];
        for (int run = -2; run < times.length; run++) {
            long begin = System.nanoTime();
            training.run(network.model(), new ShuffledBatches(1024, batch, 1, run), 1);
            if (run >= 0) {
                times[run] = (System.nanoTime() - begin) / 1e3 / steps;
            }
        }
        Arrays.sort(times);
        System.out.println(String.format(Locale.ROOT, "xinglin\t%s\t%.2f", name, times[3]));
    }
}
