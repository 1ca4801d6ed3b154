package org.xinglin.federation.task;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is trained. Everything but logistic regression ends in a softmax over its classes.
 *
 * @param classes 2 for logistic regression
 * @param hidden sizes of the dense layers before the last
 * @param dropout share of the hidden activations left out in training, 0 for none
 * @param input of a convolution: channels and length, or channels, height and width; empty for other models
 * @param start parameters to begin with, by name; empty for the usual ones
 */
public record ModelSpec(
        Kind kind,
        int classes,
        List<Integer> hidden,
        Activation activation,
        double dropout,
        InputSpec input,
        Map<String, float[]> start) {
    public ModelSpec {
        hidden = List.copyOf(hidden);
        start = Map.copyOf(new TreeMap<>(start));
    }

    /** What a convolution sees, and its layers. */
    public record InputSpec(List<Integer> shape, List<ConvolutionSpec> convolutions) {
        /** Of models without convolutions. */
        public static final InputSpec NONE = new InputSpec(List.of(), List.of());

        public InputSpec {
            shape = List.copyOf(shape);
            convolutions = List.copyOf(convolutions);
        }
    }

    /** The kinds of model. */
    public enum Kind {
        LOGISTIC_REGRESSION("logistic-regression"),
        SOFTMAX_REGRESSION("softmax-regression"),
        MLP("mlp"),
        CNN_1D("cnn-1d"),
        CNN_2D("cnn-2d");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As a specification writes it. */
        public String word() {
            return word;
        }
    }

    /** What follows each hidden layer. */
    public enum Activation {
        RELU,
        TANH
    }

    /**
     * The vectors of this model and how long each is.
     *
     * @param features of one row
     */
    public Map<String, Integer> lengths(int features) {
        return new ModelShape(this, features).lengths();
    }
}
