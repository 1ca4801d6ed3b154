package org.xinglin.learning.models;

import java.util.List;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.task.ConvolutionSpec;
import org.xinglin.federation.task.ModelShape;
import org.xinglin.federation.task.ModelSpec;
import org.xinglin.federation.task.ModelSpec.Activation;
import org.xinglin.federation.task.ModelSpec.Kind;

/** The models once more, written straight from their definitions, one example at a time, in float64 and with no thought of speed. */
final class ReferenceModel {
    private final ModelSpec spec;
    private final List<ModelShape.Layer> layers;
    private final Layout layout;
    private final double[] theta;

    ReferenceModel(ModelSpec spec, int features, double[] theta) {
        this.spec = spec;
        this.layers = new ModelShape(spec, features).layers();
        this.layout = Layout.of(spec.lengths(features));
        this.theta = theta;
    }

    /**
     * Cross-entropy.
     *
     * @param mask what the activations after the first dense layer are multiplied with
     */
    double loss(double[] example, int label, double[] mask) {
        double[] logits = dense(convolutions(example), mask);
        if (spec.kind() == Kind.LOGISTIC_REGRESSION) {
            double p = 1 / (1 + Math.exp(-logits[0]));
            return -Math.log(label == 1 ? p : 1 - p);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit);
        }
        return -Math.log(Math.exp(logits[label]) / sum);
    }

    private double[] convolutions(double[] example) {
        List<ConvolutionSpec> convolutions = spec.input().convolutions();
        if (convolutions.isEmpty()) {
            return example;
        }
        List<Integer> shape = spec.input().shape();
        boolean flat = shape.size() == 2;
        double[][][] image = image(example, shape.getFirst(), flat ? 1 : shape.get(1), shape.getLast());
        for (int l = 0; l < convolutions.size(); l++) {
            ConvolutionSpec with = convolutions.get(l);
            image = convolved(image, l, with, flat ? 1 : with.kernel());
            image = pooled(image, flat ? 1 : with.pool(), with.pool());
        }
        return flattened(image);
    }

    private static double[][][] image(double[] values, int channels, int height, int width) {
        double[][][] image = new double[channels][height][width];
        for (int i = 0; i < values.length; i++) {
            image[i / (height * width)][i / width % height][i % width] = values[i];
        }
        return image;
    }

    private double[][][] convolved(double[][][] in, int layer, ConvolutionSpec with, int tall) {
        int height = in[0].length - tall + 1;
        int width = in[0][0].length - with.kernel() + 1;
        double[] out = new double[with.channels() * height * width];
        for (int i = 0; i < out.length; i++) {
            int channel = i / (height * width);
            double sum = at(layers.get(layer).bias(), channel);
            int size = in.length * tall * with.kernel();
            for (int v = 0; v < size; v++) {
                int dy = v / with.kernel() % tall;
                int dx = v % with.kernel();
                double value = in[v / (tall * with.kernel())][i / width % height + dy][i % width + dx];
                sum += at(layers.get(layer).weights(), channel * size + v) * value;
            }
            out[i] = activated(sum);
        }
        return image(out, with.channels(), height, width);
    }

    private static double[][][] pooled(double[][][] in, int tall, int wide) {
        int height = in[0].length / tall;
        int width = in[0][0].length / wide;
        double[] out = new double[in.length * height * width];
        for (int i = 0; i < out.length; i++) {
            out[i] = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < tall * wide; v++) {
                double[] row = in[i / (height * width)][i / width % height * tall + v / wide];
                out[i] = Math.max(out[i], row[i % width * wide + v % wide]);
            }
        }
        return image(out, in.length, height, width);
    }

    private static double[] flattened(double[][][] image) {
        double[] flat = new double[image.length * image[0].length * image[0][0].length];
        int at = 0;
        for (double[][] channel : image) {
            for (double[] row : channel) {
                for (double value : row) {
                    flat[at++] = value;
                }
            }
        }
        return flat;
    }

    private double[] dense(double[] example, double[] mask) {
        double[] in = example;
        int first = spec.input().convolutions().size();
        for (int l = first; l < layers.size(); l++) {
            double[] out = new double[layers.get(l).outputs()];
            for (int j = 0; j < out.length; j++) {
                out[j] = at(layers.get(l).bias(), j);
                for (int i = 0; i < in.length; i++) {
                    out[j] += in[i] * at(layers.get(l).weights(), i * out.length + j);
                }
                if (l < layers.size() - 1) {
                    out[j] = activated(out[j]) * (l == first && mask.length > 0 ? mask[j] : 1);
                }
            }
            in = out;
        }
        return in;
    }

    private double activated(double value) {
        return spec.activation() == Activation.TANH ? Math.tanh(value) : Math.max(0, value);
    }

    private double at(String name, int place) {
        return theta[layout.start(name) + place];
    }
}
