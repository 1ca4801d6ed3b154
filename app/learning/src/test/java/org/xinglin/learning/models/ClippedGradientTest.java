package org.xinglin.learning.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.ConvolutionSpec;
import org.xinglin.federation.task.ModelSpec;
import org.xinglin.federation.task.ModelSpec.Activation;

/** The clipped sum, which makes no example's gradient, against a loop that makes each. */
class ClippedGradientTest {
    private static final int ROWS = 9;

    static Stream<Arguments> models() {
        List<ConvolutionSpec> two = List.of(new ConvolutionSpec(3, 3, 2), new ConvolutionSpec(4, 2, 1));
        return Stream.of(
                Arguments.of("logistic", Specs.logistic(), 13),
                Arguments.of("softmax", Specs.softmax(3), 7),
                Arguments.of("MLP", Specs.mlp(3, Activation.RELU, 0, 40, 30), 50),
                Arguments.of("1-D CNN", Specs.cnn(List.of(2, 13), two, Activation.TANH), 26),
                Arguments.of("2-D CNN", Specs.cnn(List.of(1, 9, 10), two, Activation.RELU), 90));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void normsAndSumAreThoseOfALoopOverTheExamples(String name, ModelSpec spec, int features) {
        Network network = Network.of(spec, features, ROWS);
        Examples examples = random(network, features, spec.classes());
        double[][] single = new double[ROWS][];
        double[] expected = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            single[row] = gradient(network, examples, row);
            expected[row] = Math.sqrt(Arrays.stream(single[row]).map(g -> g * g).sum());
        }
        double clip = Arrays.stream(expected).sorted().toArray()[ROWS / 2];
        double[] norms = new double[ROWS];
        float[] factors = new float[ROWS];
        network.clearGradient();
        network.take(examples, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, 0, ROWS);
        network.addClippedGradient(ROWS, clip, norms, factors);
        assertThat(norms).containsExactly(expected, within(1e-5));
        for (int i = 0; i < network.gradient().size(); i++) {
            double sum = 0;
            for (int row = 0; row < ROWS; row++) {
                sum += Math.min(1, clip / expected[row]) * single[row][i];
            }
            assertThat((double) network.gradient().get(i)).as("place %d", i).isCloseTo(sum, within(2e-5));
        }
    }

    @Test
    void oneExampleNeverCountsMoreThanTheClip() {
        Network network = Network.of(Specs.mlp(3, Activation.TANH, 0, 20), 10, 1);
        Examples examples = random(network, 10, 3);
        for (double clip : new double[] {1e-3, 0.1, 0.7}) {
            for (int row = 0; row < ROWS; row++) {
                network.clearGradient();
                network.take(examples, new int[] {row}, 0, 1);
                network.addClippedGradient(1, clip, new double[1], new float[1]);
                double squares =
                        network.gradient().squares(0, network.gradient().size());
                assertThat(Math.sqrt(squares)).isLessThanOrEqualTo(clip);
            }
        }
    }

    private static double[] gradient(Network network, Examples examples, int row) {
        network.clearGradient();
        network.take(examples, new int[] {row}, 0, 1);
        network.addGradient(1, 1);
        double[] gradient = new double[network.gradient().size()];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = network.gradient().get(i);
        }
        return gradient;
    }

    private static Examples random(Network network, int features, int classes) {
        Random random = new Random(17);
        float[] parameters = new float[network.layout().size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) (0.3 * random.nextGaussian());
        }
        network.load(NamedVectors.owning(network.layout(), parameters));
        float[] values = new float[ROWS * features];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Examples(
                Tensor.of(values), features, random.ints(ROWS, 0, classes).toArray());
    }
}
