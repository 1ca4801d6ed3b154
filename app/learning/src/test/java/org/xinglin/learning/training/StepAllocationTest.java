package org.xinglin.learning.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.ConvolutionSpec;
import org.xinglin.federation.task.ModelSpec;
import org.xinglin.federation.task.ModelSpec.Activation;
import org.xinglin.federation.task.ModelSpec.InputSpec;
import org.xinglin.federation.task.ModelSpec.Kind;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.models.Tensor;

/** Steps make no garbage, neither on the heap nor beside it. */
class StepAllocationTest {
    /** A thousand steps: less than one array of four values each. */
    private static final long BOUND = 32_000;

    static Stream<Arguments> models() {
        InputSpec image = new InputSpec(List.of(1, 12, 12), List.of(new ConvolutionSpec(4, 3, 2)));
        return Stream.of(
                Arguments.of(Kind.LOGISTIC_REGRESSION, InputSpec.NONE, 13, OptimizerChoice.sgd(0.01)),
                Arguments.of(Kind.MLP, InputSpec.NONE, 60, OptimizerChoice.momentum(0.01, 0.9)),
                Arguments.of(Kind.CNN_2D, image, 144, OptimizerChoice.adam(0.001)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aThousandStepsAllocateNextToNothing(Kind kind, InputSpec input, int features, OptimizerChoice optimizer) {
        List<Integer> hidden = kind == Kind.LOGISTIC_REGRESSION ? List.of() : List.of(40);
        ModelSpec spec = new ModelSpec(kind, 2, hidden, Activation.RELU, 0.1, input, Map.of());
        Network network = Network.of(spec, features, 16);
        Examples examples = examples(features);
        allocated(network, examples, new TrainingPlan(optimizer, 16, 20, 0.1, 0.1));
        long few = allocated(network, examples, new TrainingPlan(optimizer, 16, 20, 0.1, 0.1));
        long many = allocated(network, examples, new TrainingPlan(optimizer, 16, 1020, 0.1, 0.1));
        assertThat(many - few).as("bytes on the heap").isLessThan(BOUND);
    }

    private static long allocated(Network network, Examples examples, TrainingPlan plan) {
        LocalTraining training = new LocalTraining(network, examples, plan);
        NamedVectors start = network.model();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long beside = Pointer.totalBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        training.run(start, new ShuffledBatches(examples.size(), plan.batchSize(), 1, 1), 1);
        assertThat(Pointer.totalBytes()).as("bytes beside the heap").isLessThanOrEqualTo(beside);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static Examples examples(int features) {
        Random random = new Random(1);
        float[] values = new float[64 * features];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Examples(Tensor.of(values), features, random.ints(64, 0, 2).toArray());
    }
}
