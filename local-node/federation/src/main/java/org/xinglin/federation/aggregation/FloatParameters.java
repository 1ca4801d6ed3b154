package org.xinglin.federation.aggregation;

import java.util.List;

/** As they came over the wire. */
record FloatParameters(float[] values) implements Parameters {
    @Override
    public int size() {
        return values.length;
    }

    @Override
    public void read(int from, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = values[from + i];
        }
    }

    @Override
    public void addTo(double[] sum, int from, int count, double weight) {
        for (int i = 0; i < count; i++) {
            sum[i] += weight * values[from + i];
        }
    }

    /** Four in one pass over {@code sum}, added one after the other as single ones are. @return false when they are not all floats */
    static boolean addFour(List<Parameters> all, int first, double[] weights, int from, int count, double[] sum) {
        if (!(all.get(first) instanceof FloatParameters a)
                || !(all.get(first + 1) instanceof FloatParameters b)
                || !(all.get(first + 2) instanceof FloatParameters c)
                || !(all.get(first + 3) instanceof FloatParameters d)) {
            return false;
        }
        add(new float[][] {a.values, b.values, c.values, d.values}, weights, first, from, count, sum);
        return true;
    }

    private static void add(float[][] four, double[] weights, int first, int from, int count, double[] sum) {
        float[] a = four[0];
        float[] b = four[1];
        float[] c = four[2];
        float[] d = four[3];
        double wa = weights[first];
        double wb = weights[first + 1];
        double wc = weights[first + 2];
        double wd = weights[first + 3];
        for (int i = 0; i < count; i++) {
            sum[i] = sum[i] + wa * a[from + i] + wb * b[from + i] + wc * c[from + i] + wd * d[from + i];
        }
    }
}
