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
        FourFloats.copy(values, from, count, into);
    }

    @Override
    public void addTo(double[] sum, int from, int count, double weight) {
        FourFloats.add(sum, count, values, from, weight);
    }

    /** @return false when those from {@code first} on are not four of this kind: nothing is done then */
    static boolean addFour(List<Parameters> all, int first, double[] weights, int from, int count, double[] sum) {
        if (all.size() - first < FourFloats.AT_ONCE
                || !(all.get(first) instanceof FloatParameters a)
                || !(all.get(first + 1) instanceof FloatParameters b)
                || !(all.get(first + 2) instanceof FloatParameters c)
                || !(all.get(first + 3) instanceof FloatParameters d)) {
            return false;
        }
        FourFloats.add(sum, count, new float[][] {a.values, b.values, c.values, d.values}, from, weights, first);
        return true;
    }
}
