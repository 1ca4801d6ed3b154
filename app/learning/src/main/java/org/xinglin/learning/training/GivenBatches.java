package org.xinglin.learning.training;

/** Batches in an order that somebody else laid down, as to repeat another program's run. */
public final class GivenBatches implements BatchOrder {
    private final int[] order;
    private final int epoch;
    private final int size;
    private int next;

    /**
     * @param order rows, epoch behind epoch
     * @param epoch rows an epoch: a batch does not reach over its end
     * @param size rows a batch
     */
    public GivenBatches(int[] order, int epoch, int size) {
        this.order = order.clone();
        this.epoch = epoch;
        this.size = size;
    }

    @Override
    public int most() {
        return size;
    }

    /** @throws IllegalStateException when the order is used up */
    @Override
    public int next(int[] rows) {
        int count = Math.min(size, epoch - next % epoch);
        if (next + count > order.length) {
            throw new IllegalStateException("the given order has only " + order.length + " places");
        }
        System.arraycopy(order, next, rows, 0, count);
        next += count;
        return count;
    }
}
