package org.xinglin.learning.training;

import org.xinglin.federation.privacy.GaussianNoise;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.models.Tensor;

/**
 * The noisy mean of DP-SGD (Abadi et al. 2016, algorithm 1): each record's gradient clipped to norm C, the sum plus N(0, (zC)^2) in
 * each coordinate, divided by the expected batch size. The size that came is not used: it would tell who took part.
 */
final class PrivateGradient implements GradientSource {
    private final Network network;
    private final Examples examples;
    private final BatchOrder order;
    private final RecordPrivacy privacy;
    private final GaussianNoise noise;
    private final int[] rows;
    private final double[] norms;
    private final float[] factors;

    PrivateGradient(Network network, Examples examples, BatchOrder order, RecordPrivacy privacy, GaussianNoise noise) {
        this.network = network;
        this.examples = examples;
        this.order = order;
        this.privacy = privacy;
        this.noise = noise;
        this.rows = new int[order.most()];
        this.norms = new double[network.capacity()];
        this.factors = new float[network.capacity()];
    }

    @Override
    public void compute() {
        network.clearGradient();
        int all = order.next(rows);
        for (int from = 0; from < all; from += network.capacity()) {
            int count = Math.min(network.capacity(), all - from);
            network.take(examples, rows, from, count);
            network.addClippedGradient(count, privacy.clip(), norms, factors);
        }
        double deviation = privacy.multiplier() * privacy.clip();
        double expected = privacy.rate() * examples.size();
        Tensor gradient = network.gradient();
        for (int i = 0; i < gradient.size(); i++) {
            gradient.set(i, (float) ((gradient.get(i) + deviation * noise.next()) / expected));
        }
    }
}
