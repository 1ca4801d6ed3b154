package org.xinglin.learning.models;

/** The products of {@link Products} by loops over the memory itself. */
final class SmallProducts {
    private SmallProducts() {}

    static void multiply(Tensor a, Tensor b, Tensor c, int rows, int inner, int columns) {
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < columns; j++) {
                float sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += a.get(r * inner + k) * b.get(k * columns + j);
                }
                c.set(r * columns + j, sum);
            }
        }
    }

    static void multiplyByTransposed(Tensor a, Tensor b, Tensor c, int rows, int inner, int columns) {
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < columns; j++) {
                float sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += a.get(r * inner + k) * b.get(j * inner + k);
                }
                c.set(r * columns + j, sum);
            }
        }
    }

    static void addTransposedTimes(Tensor a, Tensor b, Tensor c, int rows, int inner, int columns) {
        for (int k = 0; k < inner; k++) {
            for (int r = 0; r < rows; r++) {
                float factor = a.get(k * rows + r);
                for (int j = 0; j < columns; j++) {
                    c.add(r * columns + j, factor * b.get(k * columns + j));
                }
            }
        }
    }
}
