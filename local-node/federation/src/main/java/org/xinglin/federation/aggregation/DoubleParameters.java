package org.xinglin.federation.aggregation;

/** As a sum came out of secure aggregation, or as a reference computes it. */
record DoubleParameters(double[] values) implements Parameters {
    @Override
    public int size() {
        return values.length;
    }

    @Override
    public void read(int from, int count, double[] into) {
        System.arraycopy(values, from, into, 0, count);
    }

    @Override
    public void addTo(double[] sum, int from, int count, double weight) {
        for (int i = 0; i < count; i++) {
            sum[i] += weight * values[from + i];
        }
    }
}
