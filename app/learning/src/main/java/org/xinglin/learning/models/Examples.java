package org.xinglin.learning.models;

import java.util.List;

/**
 * Examples to learn from: features row by row in ND4J's memory, and a class each.
 *
 * @param width features of one example
 */
public record Examples(Tensor features, int width, int[] labels) {
    /** Keeps {@code labels}: the caller gives them away. @throws IllegalArgumentException when there are not as many as rows */
    public Examples {
        if (features.size() != (long) width * labels.length) {
            throw new IllegalArgumentException(labels.length + " labels for " + features.size() / width + " rows");
        }
    }

    public static Examples of(List<double[]> rows, List<Integer> labels) {
        int width = rows.getFirst().length;
        float[] flat = new float[Math.multiplyExact(width, rows.size())];
        int at = 0;
        for (double[] row : rows) {
            for (double value : row) {
                flat[at++] = (float) value;
            }
        }
        return new Examples(
                Tensor.of(flat),
                width,
                labels.stream().mapToInt(Integer::intValue).toArray());
    }

    public int size() {
        return labels.length;
    }
}
