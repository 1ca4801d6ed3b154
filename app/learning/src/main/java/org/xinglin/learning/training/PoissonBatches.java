package org.xinglin.learning.training;

import org.xinglin.federation.privacy.Lots;

/**
 * Each row takes part in a step by its own lot (Poisson sampling): what the accounting of differential privacy counts on, and what
 * shuffled batches are not.
 */
public final class PoissonBatches implements BatchOrder {
    private final int rows;
    private final double rate;
    private final Lots lots;

    /** @param rate q, the chance of each row; above 0 and up to 1 */
    public PoissonBatches(int rows, double rate, Lots lots) {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("a sampling rate is above 0 and at most 1, and not " + rate);
        }
        this.rows = rows;
        this.rate = rate;
        this.lots = lots;
    }

    @Override
    public int most() {
        return rows;
    }

    @Override
    public int next(int[] chosen) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (lots.draw(rate)) {
                chosen[count++] = row;
            }
        }
        return count;
    }
}
