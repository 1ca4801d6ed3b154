package org.xinglin.federation.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The vectors of a model and their first values. Dense layers are called {@code layerN.weights} (inputs x outputs, row by row) and
 * {@code layerN.bias}, convolutions {@code convN.weights} (outputs x inputs x kernel [x kernel], row by row) and {@code convN.bias};
 * the layers of a regression are called {@code weights} and {@code bias}.
 */
public final class ModelShape {
    private final ModelSpec model;
    private final int features;

    public ModelShape(ModelSpec model, int features) {
        this.model = model;
        this.features = features;
    }

    /** One layer: its name before the dot (empty in a regression), what goes in, what comes out, and its weights. */
    public record Layer(String name, int fanIn, int outputs) {
        public String weights() {
            return name.isEmpty() ? TaskSpec.WEIGHTS : name + "." + TaskSpec.WEIGHTS;
        }

        public String bias() {
            return name.isEmpty() ? TaskSpec.BIAS : name + "." + TaskSpec.BIAS;
        }
    }

    /** From the input on: convolutions, then dense layers. */
    public List<Layer> layers() {
        return switch (model.kind()) {
            case LOGISTIC_REGRESSION -> List.of(new Layer("", features, 1));
            case SOFTMAX_REGRESSION -> List.of(new Layer("", features, model.classes()));
            case MLP -> dense(features, new ArrayList<>());
            case CNN_1D, CNN_2D -> convolutional();
        };
    }

    private List<Layer> convolutional() {
        List<Layer> layers = new ArrayList<>();
        int[] shape = model.input().shape().stream().mapToInt(Integer::intValue).toArray();
        int channels = shape[0];
        for (ConvolutionSpec convolution : model.input().convolutions()) {
            int window = 1;
            for (int side = 1; side < shape.length; side++) {
                window *= convolution.kernel();
                shape[side] = convolution.outputLength(shape[side]);
            }
            layers.add(new Layer("conv" + layers.size(), channels * window, convolution.channels()));
            channels = convolution.channels();
        }
        int flat = channels;
        for (int side = 1; side < shape.length; side++) {
            flat *= shape[side];
        }
        return dense(flat, layers);
    }

    private List<Layer> dense(int inputs, List<Layer> layers) {
        int from = inputs;
        int number = 0;
        for (int size : model.hidden()) {
            layers.add(new Layer("layer" + number++, from, size));
            from = size;
        }
        layers.add(new Layer("layer" + number, from, model.classes()));
        return List.copyOf(layers);
    }

    Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        for (Layer layer : layers()) {
            lengths.put(layer.weights(), Math.multiplyExact(layer.fanIn(), layer.outputs()));
            lengths.put(layer.bias(), layer.outputs());
        }
        return lengths;
    }

    /**
     * Zeros for a regression; else weights uniform within sqrt(6 / fanIn) for ReLU (He et al. 2015) or
     * sqrt(6 / (fanIn + fanOut)) for tanh (Glorot and Bengio 2010), drawn layer by layer from one generator, and biases zero.
     */
    Map<String, float[]> initial(long seed) {
        Random random = new Random(seed);
        Map<String, float[]> vectors = new LinkedHashMap<>();
        boolean regression = layers().size() == 1 && layers().getFirst().name().isEmpty();
        for (Layer layer : layers()) {
            float[] weights = new float[Math.multiplyExact(layer.fanIn(), layer.outputs())];
            double fan =
                    model.activation() == ModelSpec.Activation.RELU ? layer.fanIn() : layer.fanIn() + layer.outputs();
            double bound = Math.sqrt(6 / fan);
            for (int i = 0; i < weights.length && !regression; i++) {
                weights[i] = (float) ((2 * random.nextDouble() - 1) * bound);
            }
            vectors.put(layer.weights(), weights);
            vectors.put(layer.bias(), new float[layer.outputs()]);
        }
        return vectors;
    }
}
