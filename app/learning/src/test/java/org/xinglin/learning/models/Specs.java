package org.xinglin.learning.models;

import java.util.List;
import java.util.Map;
import org.xinglin.federation.task.ConvolutionSpec;
import org.xinglin.federation.task.ModelSpec;
import org.xinglin.federation.task.ModelSpec.Activation;
import org.xinglin.federation.task.ModelSpec.InputSpec;
import org.xinglin.federation.task.ModelSpec.Kind;

/** Models to try. */
final class Specs {
    private Specs() {}

    static ModelSpec logistic() {
        return new ModelSpec(Kind.LOGISTIC_REGRESSION, 2, List.of(), Activation.RELU, 0, InputSpec.NONE, Map.of());
    }

    static ModelSpec softmax(int classes) {
        return new ModelSpec(Kind.SOFTMAX_REGRESSION, classes, List.of(), Activation.RELU, 0, InputSpec.NONE, Map.of());
    }

    static ModelSpec mlp(int classes, Activation activation, double dropout, Integer... hidden) {
        return new ModelSpec(Kind.MLP, classes, List.of(hidden), activation, dropout, InputSpec.NONE, Map.of());
    }

    static ModelSpec cnn(List<Integer> shape, List<ConvolutionSpec> convolutions, Activation activation) {
        Kind kind = shape.size() == 2 ? Kind.CNN_1D : Kind.CNN_2D;
        InputSpec input = new InputSpec(shape, convolutions);
        return new ModelSpec(kind, 3, List.of(6), activation, 0, input, Map.of());
    }
}
