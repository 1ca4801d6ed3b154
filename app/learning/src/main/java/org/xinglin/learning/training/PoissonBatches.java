package org.xinglin.learning.training;

import java.util.random.RandomGenerator;

/**
 * Each row takes part in a step by its own lot (Poisson sampling): what the accounting of differential privacy counts on, and what
 * shuffled batches are not. The lots must be secret: the generator is seeded by nobody who may see the model.
 */
public final class PoissonBatches implements BatchOrder {
    private final int rows;
    private final double rate;
    private final RandomGenerator random;

    /** @param rate q, the chance of each row; above 0 and up to 1 */
    public PoissonBatches(int rows, double rate, RandomGenerator random) {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("a sampling rate is above 0 and at most 1, and not " + rate);
        }
        this.rows = rows;
        this.rate = rate;
        this.random = random;
    }

    @Override
    public int most() {
        return rows;
    }

    @Override
    public int next(int[] chosen) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (random.nextDouble() < rate) {
                chosen[count++] = row;
            }
        }
        return count;
    }
}
