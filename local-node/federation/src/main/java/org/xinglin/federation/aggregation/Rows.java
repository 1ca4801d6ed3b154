package org.xinglin.federation.aggregation;

import java.util.List;

/** A few coordinates of all updates at a time, as float64: row i is update i. As wide as the caches like it. */
final class Rows {
    private static final int VALUES = 1 << 16;
    private static final int NARROWEST = 16;
    private static final int WIDEST = 1024;

    private final double[][] rows;
    private final int width;

    Rows(int count) {
        width = Math.clamp(VALUES / count, NARROWEST, WIDEST);
        rows = new double[count][width];
    }

    /** How many coordinates fit. */
    int width() {
        return width;
    }

    double[] row(int i) {
        return rows[i];
    }

    /** @param count at most {@link #width} */
    void read(List<Parameters> updates, int from, int count) {
        for (int i = 0; i < rows.length; i++) {
            updates.get(i).read(from, count, rows[i]);
        }
    }

    /**
     * Sorts each coordinate by itself with Batcher's merge exchange (Knuth, volume 3, 5.2.2, algorithm M): the exchanges do not depend
     * on the values, so that they run over whole rows.
     */
    void sort(int count) {
        int n = rows.length;
        int top = n < 2 ? 0 : Integer.highestOneBit(n - 1);
        for (int p = top; p > 0; p /= 2) {
            int r = 0;
            int d = p;
            for (int q = top; ; q /= 2) {
                exchange(p, r, d, count);
                if (q == p) {
                    break;
                }
                d = q - p;
                r = p;
            }
        }
    }

    private void exchange(int p, int r, int d, int count) {
        for (int i = 0; i < rows.length - d; i++) {
            if ((i & p) == r) {
                order(rows[i], rows[i + d], count);
            }
        }
    }

    private static void order(double[] low, double[] high, int count) {
        for (int i = 0; i < count; i++) {
            double a = low[i];
            double b = high[i];
            low[i] = Math.min(a, b);
            high[i] = Math.max(a, b);
        }
    }
}
