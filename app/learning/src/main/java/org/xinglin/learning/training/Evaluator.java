package org.xinglin.learning.training;

import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;

/** What a network says of examples; its parameters stay as they are. Not thread-safe. */
public final class Evaluator {
    private final Network network;

    public Evaluator(Network network) {
        this.network = network;
    }

    /** @throws IllegalArgumentException when the rows are not such as the network takes */
    public Predictions predict(Examples examples) {
        network.check(examples);
        int[] rows = new int[examples.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        Predictions predictions = new Predictions(examples.size(), network.classes());
        for (int from = 0; from < rows.length; from += network.capacity()) {
            int count = Math.min(network.capacity(), rows.length - from);
            network.take(examples, rows, from, count);
            network.judge(count, predictions::add);
        }
        return predictions;
    }
}
