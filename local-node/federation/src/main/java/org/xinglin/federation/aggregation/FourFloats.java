package org.xinglin.federation.aggregation;

/** Adds four float arrays in one pass over the sum: a loop over arrays alone, which the compiler turns into vector instructions. */
final class FourFloats {
    static final int AT_ONCE = 4;

    private FourFloats() {}

    /**
     * Adds them one after the other, so that the bits are those of adding each by itself.
     *
     * @param four arrays, read from {@code start} on
     * @param weights of the four: from {@code first} on
     */
    static void add(double[] sum, int count, float[][] four, int start, double[] weights, int first) {
        float[] a = four[0];
        float[] b = four[1];
        float[] c = four[2];
        float[] d = four[3];
        double wa = weights[first];
        double wb = weights[first + 1];
        double wc = weights[first + 2];
        double wd = weights[first + 3];
        for (int i = 0; i < count; i++) {
            sum[i] = sum[i] + wa * a[start + i] + wb * b[start + i] + wc * c[start + i] + wd * d[start + i];
        }
    }

    static void add(double[] sum, int count, float[] values, int start, double weight) {
        for (int i = 0; i < count; i++) {
            sum[i] += weight * values[start + i];
        }
    }

    static void copy(float[] values, int start, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = values[start + i];
        }
    }
}
