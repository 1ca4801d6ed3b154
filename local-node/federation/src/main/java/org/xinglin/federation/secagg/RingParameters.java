package org.xinglin.federation.secagg;

import org.xinglin.federation.aggregation.Parameters;

/** The real numbers that ring elements stand for, divided. */
record RingParameters(RingVector ring, Quantiser quantiser, int size, double divisor) implements Parameters {
    @Override
    public void read(int from, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = quantiser.value(ring.get(from + i)) / divisor;
        }
    }

    @Override
    public void addTo(double[] total, int from, int count, double weight) {
        for (int i = 0; i < count; i++) {
            total[i] += weight * (quantiser.value(ring.get(from + i)) / divisor);
        }
    }
}
