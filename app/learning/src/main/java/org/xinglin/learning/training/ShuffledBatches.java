package org.xinglin.learning.training;

import java.util.Random;

/**
 * Epochs in random order, cut into batches; the last one of an epoch is shorter when the rows do not divide. The order follows from
 * seed and round by {@link Random}, whose numbers its contract fixes, so that a round done again anywhere takes the same rows.
 */
public final class ShuffledBatches implements BatchOrder {
    private final Random random;
    private final int[] order;
    private final int size;
    private int next;

    /**
     * @param rows in the training part
     * @param size rows a batch; 0 for all
     */
    public ShuffledBatches(int rows, int size, long seed, int round) {
        this.random = new Random(seed * 31 + round);
        this.order = new int[rows];
        this.size = size == 0 ? rows : Math.min(size, rows);
        for (int i = 0; i < rows; i++) {
            order[i] = i;
        }
        this.next = rows;
    }

    @Override
    public int most() {
        return size;
    }

    @Override
    public int next(int[] rows) {
        if (next == order.length) {
            next = 0;
            if (size < order.length) {
                shuffle();
            }
        }
        int count = Math.min(size, order.length - next);
        System.arraycopy(order, next, rows, 0, count);
        next += count;
        return count;
    }

    /** Fisher and Yates. All rows at once stay in their order: it would only change the rounding. */
    private void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
