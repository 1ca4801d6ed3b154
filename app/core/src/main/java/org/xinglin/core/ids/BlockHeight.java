package org.xinglin.core.ids;

/** A block's number; the genesis block is 0. */
public record BlockHeight(long value) implements Comparable<BlockHeight> {
    public BlockHeight {
        if (value < 0) {
            throw new IllegalArgumentException("a block height is not negative");
        }
    }

    @Override
    public int compareTo(BlockHeight other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
