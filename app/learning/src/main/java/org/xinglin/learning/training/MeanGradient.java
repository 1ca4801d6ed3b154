package org.xinglin.learning.training;

import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;

/** The mean over the next batch, taken in as many passes as the network's capacity asks for. */
final class MeanGradient implements GradientSource {
    private final Network network;
    private final Examples examples;
    private final BatchOrder order;
    private final int[] rows;

    MeanGradient(Network network, Examples examples, BatchOrder order) {
        this.network = network;
        this.examples = examples;
        this.order = order;
        this.rows = new int[order.most()];
    }

    @Override
    public void compute() {
        network.clearGradient();
        int all = order.next(rows);
        for (int from = 0; from < all; from += network.capacity()) {
            int count = Math.min(network.capacity(), all - from);
            network.take(examples, rows, from, count);
            network.addGradient(count, 1f / all);
        }
    }
}
