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

    static void timesTransposed(Tensor a, Tensor b, Tensor c, int rows, int inner, int columns, float keep) {
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < columns; j++) {
                float sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += a.get(r * inner + k) * b.get(j * inner + k);
                }
                int place = r * columns + j;
                c.set(place, keep == 0 ? sum : keep * c.get(place) + sum);
            }
        }
    }

    static void transposedTimes(Tensor a, Tensor b, Tensor c, int rows, int inner, int columns, float keep) {
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < columns; j++) {
                float sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += a.get(k * rows + r) * b.get(k * columns + j);
                }
                int place = r * columns + j;
                c.set(place, keep == 0 ? sum : keep * c.get(place) + sum);
            }
        }
    }
}
