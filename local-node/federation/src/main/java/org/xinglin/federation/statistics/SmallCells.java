package org.xinglin.federation.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts of a few patients are not told: a cell of 1 to least - 1 becomes one of {@code least}, taken from the largest. What is told
 * stays possible, and standardising hardly notices.
 */
final class SmallCells {
    private SmallCells() {}

    /** Where the rows are too few for {@code least} in every cell, an equal share does. */
    static List<Long> hidden(List<Long> cells, long rows, int least) {
        long told = Math.min(least, rows / cells.size());
        List<Long> hidden = new ArrayList<>(cells);
        hidden.replaceAll(count -> count > 0 && count < told ? told : count);
        long surplus = hidden.stream().mapToLong(Long::longValue).sum() - rows;
        while (surplus > 0) {
            int largest = largest(hidden);
            long taken = Math.min(surplus, hidden.get(largest) - told);
            hidden.set(largest, hidden.get(largest) - taken);
            surplus -= taken;
        }
        return hidden;
    }

    private static int largest(List<Long> cells) {
        int largest = 0;
        for (int i = 1; i < cells.size(); i++) {
            largest = cells.get(i) > cells.get(largest) ? i : largest;
        }
        return largest;
    }

    /** Of n values of -1 and +1: their sum, with a rare one made as frequent as {@code least}. All in units of {@code one}. */
    static BigInteger hidden(BigInteger sum, BigInteger n, BigInteger one, int least) {
        long total = n.longValueExact();
        long high = n.add(sum.divide(one)).shiftRight(1).longValueExact();
        long told = hidden(List.of(total - high, high), total, least).get(1);
        return BigInteger.valueOf(2 * told - total).multiply(one);
    }
}
