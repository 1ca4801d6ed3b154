package org.xinglin.learning.training;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.ModelSpec;
import org.xinglin.federation.task.ModelSpec.Activation;
import org.xinglin.federation.task.ModelSpec.InputSpec;
import org.xinglin.federation.task.ModelSpec.Kind;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.models.Tensor;

/** Small models with random parameters, and random examples. */
final class Tries {
    private Tries() {}

    static Network mlp(int features, int hidden, double dropout, int capacity) {
        ModelSpec spec =
                new ModelSpec(Kind.MLP, 2, List.of(hidden), Activation.TANH, dropout, InputSpec.NONE, Map.of());
        return Network.of(spec, features, capacity);
    }

    static NamedVectors start(Network network, long seed) {
        Random random = new Random(seed);
        float[] values = new float[network.layout().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.3 * random.nextGaussian());
        }
        return NamedVectors.owning(network.layout(), values);
    }

    static Examples examples(int rows, int features) {
        Random random = new Random(3);
        float[] values = new float[rows * features];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Examples(Tensor.of(values), features, random.ints(rows, 0, 2).toArray());
    }
}
