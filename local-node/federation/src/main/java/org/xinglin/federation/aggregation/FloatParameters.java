package org.xinglin.federation.aggregation;

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
}
