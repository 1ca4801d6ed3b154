package org.xinglin.federation.aggregation;

import java.util.List;

/** Squared Euclidean distances and norms of updates, in float64. */
final class Distances {
    private Distances() {}

    /** Symmetric: [i][j] and [j][i] are the same bits. */
    static double[][] squared(List<Parameters> updates) {
        int n = updates.size();
        double[][] parts = new double[Blocks.PARTS][n * (n - 1) / 2];
        Blocks.forEachPart(updates.getFirst().size(), part -> {
            Rows rows = new Rows(n);
            return (from, count) -> {
                for (int start = from; start < from + count; start += rows.width()) {
                    int width = Math.min(rows.width(), from + count - start);
                    rows.read(updates, start, width);
                    addPairs(rows, n, width, parts[part]);
                }
            };
        });
        double[][] distances = new double[n][n];
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = sum(parts, pair++);
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }

    private static void addPairs(Rows rows, int n, int width, double[] sums) {
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sums[pair++] += between(rows.row(i), rows.row(j), width);
            }
        }
    }

    /** Four sums, as additions in one line would wait for each other. */
    private static double between(double[] a, double[] b, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            double d0 = a[i] - b[i];
            double d1 = a[i + 1] - b[i + 1];
            double d2 = a[i + 2] - b[i + 2];
            double d3 = a[i + 3] - b[i + 3];
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }
        for (; i < count; i++) {
            s0 += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return s0 + s1 + (s2 + s3);
    }

    static double norm(Parameters update) {
        double[][] parts = new double[Blocks.PARTS][1];
        double[] zeros = new double[Blocks.BLOCK];
        Blocks.forEachPart(update.size(), part -> {
            double[] values = new double[Blocks.BLOCK];
            return (from, count) -> {
                update.read(from, count, values);
                parts[part][0] += between(values, zeros, count);
            };
        });
        return Math.sqrt(sum(parts, 0));
    }

    private static double sum(double[][] parts, int of) {
        double sum = 0;
        for (double[] part : parts) {
            sum += part[of];
        }
        return sum;
    }
}
