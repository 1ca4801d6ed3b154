package org.xinglin.learning.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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

/** Gradients and losses against finite differences of the float64 reference, in small and in larger shapes. */
class GradientTest {
    private static final double STEP = 1e-6;
    private static final double[] ALL = {};

    static Stream<Arguments> models() {
        List<ConvolutionSpec> two = List.of(new ConvolutionSpec(3, 3, 2), new ConvolutionSpec(4, 2, 1));
        return Stream.of(
                Arguments.of("logistic", Specs.logistic(), 13, 4),
                Arguments.of("logistic, large", Specs.logistic(), 100, 50),
                Arguments.of("softmax", Specs.softmax(4), 7, 5),
                Arguments.of("softmax, large", Specs.softmax(9), 40, 30),
                Arguments.of("MLP, ReLU", Specs.mlp(3, Activation.RELU, 0, 7, 5), 6, 4),
                Arguments.of("MLP, tanh", Specs.mlp(2, Activation.TANH, 0, 8), 6, 4),
                Arguments.of("MLP, large", Specs.mlp(5, Activation.RELU, 0, 40, 30), 50, 32),
                Arguments.of("1-D CNN", Specs.cnn(List.of(2, 13), two, Activation.TANH), 26, 3),
                Arguments.of("1-D CNN, large", Specs.cnn(List.of(2, 90), two, Activation.RELU), 180, 20),
                Arguments.of("2-D CNN", Specs.cnn(List.of(1, 7, 8), two, Activation.TANH), 56, 3),
                Arguments.of("2-D CNN, large", Specs.cnn(List.of(3, 12, 11), two, Activation.RELU), 396, 16));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void theGradientIsWhatFiniteDifferencesOfTheReferenceShow(String name, ModelSpec spec, int features, int rows) {
        Network network = Network.of(spec, features, rows + 3);
        Try given = new Try(network, features, rows, spec.classes());
        network.clearGradient();
        network.take(given.examples, given.order, 0, rows);
        network.addGradient(rows, 1f / rows);
        given.compareGradient(spec, features, ALL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void lossAndProbabilitiesAreThoseOfTheReference(String name, ModelSpec spec, int features, int rows) {
        Network network = Network.of(spec, features, rows);
        Try given = new Try(network, features, rows, spec.classes());
        ReferenceModel reference = new ReferenceModel(spec, features, given.theta);
        network.take(given.examples, given.order, 0, rows);
        int[] row = {0};
        network.judge(rows, (loss, probabilities, label) -> {
            double expected = reference.loss(given.example(row[0]++), label, ALL);
            assertThat(loss).isCloseTo(expected, within(1e-5));
            assertThat(probabilities[label]).isCloseTo(Math.exp(-expected), within(1e-5));
        });
        assertThat(row[0]).isEqualTo(rows);
    }

    @Test
    void dropoutLeavesSomeActivationsOutAndScalesTheOthers() {
        ModelSpec spec = Specs.mlp(2, Activation.TANH, 0.25, 12);
        Network network = Network.of(spec, 5, 1);
        network.seed(9);
        Try given = new Try(network, 5, 1, 2);
        network.take(given.examples, given.order, 0, 1);
        network.addGradient(1, 1);
        double[] mask = new double[12];
        int out = network.layout().start("layer1.weights");
        for (int unit = 0; unit < 12; unit++) {
            mask[unit] = network.gradient().get(out + 2 * unit) == 0 ? 0 : 1 / 0.75;
        }
        assertThat(mask).contains(0, 1 / 0.75);
        given.compareGradient(spec, 5, mask);
    }

    /** An example of 256 x 256 with ten channels takes about ten megabytes. */
    @Test
    void fewerLargeImagesAreHeldAtATime() {
        List<ConvolutionSpec> wide = List.of(new ConvolutionSpec(10, 3, 2));
        assertThat(Network.of(Specs.cnn(List.of(1, 256, 256), wide, Activation.RELU), 65_536, 256)
                        .capacity())
                .isBetween(16, 32);
        assertThat(Network.of(Specs.logistic(), 13, 256).capacity()).isEqualTo(256);
    }

    @Test
    void rowsThatAreNoImageOfTheModelsShapeAreRefused() {
        List<ConvolutionSpec> one = List.of(new ConvolutionSpec(2, 3, 1));
        assertThatThrownBy(() -> Network.of(Specs.cnn(List.of(1, 8, 8), one, Activation.RELU), 63, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSeedLeavesTheSameOut() {
        Network network = Network.of(Specs.mlp(2, Activation.TANH, 0.5, 12), 5, 4);
        Try given = new Try(network, 5, 4, 2);
        float[] first = given.gradient(3);
        assertThat(given.gradient(3)).containsExactly(first);
        assertThat(given.gradient(4)).isNotEqualTo(first);
    }

    /** Random parameters in a network, and random examples. */
    private static final class Try {
        private final Network network;
        private final double[] theta;
        private final float[] flat;
        private final Examples examples;
        private final int[] order;

        Try(Network network, int features, int rows, int classes) {
            Random random = new Random(5);
            this.network = network;
            this.theta = new double[network.layout().size()];
            float[] parameters = new float[theta.length];
            for (int i = 0; i < theta.length; i++) {
                parameters[i] = (float) (0.3 * random.nextGaussian());
                theta[i] = parameters[i];
            }
            network.load(NamedVectors.owning(network.layout(), parameters));
            this.flat = new float[rows * features];
            for (int i = 0; i < flat.length; i++) {
                flat[i] = (float) random.nextGaussian();
            }
            this.order = new int[rows];
            int[] labels = new int[rows];
            for (int row = 0; row < rows; row++) {
                order[row] = row;
                labels[row] = random.nextInt(classes);
            }
            this.examples = new Examples(Tensor.of(flat), features, labels);
        }

        double[] example(int row) {
            double[] example = new double[examples.width()];
            for (int j = 0; j < example.length; j++) {
                example[j] = flat[row * example.length + j];
            }
            return example;
        }

        float[] gradient(long seed) {
            network.seed(seed);
            network.clearGradient();
            network.take(examples, order, 0, order.length);
            network.addGradient(order.length, 1);
            return network.gradient().toArray();
        }

        /** At twenty places of each vector. */
        void compareGradient(ModelSpec spec, int features, double[] mask) {
            Random random = new Random(6);
            ReferenceModel reference = new ReferenceModel(spec, features, theta);
            for (String vector : network.layout().names()) {
                int length = network.layout().length(vector);
                for (int i = 0; i < Math.min(length, 20); i++) {
                    int place = network.layout().start(vector) + (length <= 20 ? i : random.nextInt(length));
                    double slope = slope(reference, place, mask);
                    assertThat((double) network.gradient().get(place))
                            .as("%s, place %d", vector, place)
                            .isCloseTo(slope, within(2e-6 + 1e-4 * Math.abs(slope)));
                }
            }
        }

        private double slope(ReferenceModel reference, int place, double[] mask) {
            double kept = theta[place];
            theta[place] = kept + STEP;
            double above = loss(reference, mask);
            theta[place] = kept - STEP;
            double below = loss(reference, mask);
            theta[place] = kept;
            return (above - below) / (2 * STEP);
        }

        private double loss(ReferenceModel reference, double[] mask) {
            double sum = 0;
            for (int row = 0; row < order.length; row++) {
                sum += reference.loss(example(row), examples.labels()[row], mask);
            }
            return sum / order.length;
        }
    }
}
