package org.xinglin.federation.aggregation;

import java.util.Arrays;
import java.util.List;

/** Sum of updates times their weights, made block by block where it is read: it is never there as a whole. */
record WeightedSum(List<Parameters> updates, double[] weights) implements Parameters {
    @Override
    public int size() {
        return updates.getFirst().size();
    }

    @Override
    public void read(int from, int count, double[] into) {
        Arrays.fill(into, 0, count, 0);
        int i = 0;
        while (i < updates.size()) {
            if (FloatParameters.addFour(updates, i, weights, from, count, into)
                    || MappedParameters.addFour(updates, i, weights, from, count, into)) {
                i += FourFloats.AT_ONCE;
            } else {
                updates.get(i).addTo(into, from, count, weights[i]);
                i++;
            }
        }
    }

    @Override
    public void addTo(double[] sum, int from, int count, double weight) {
        double[] block = new double[count];
        read(from, count, block);
        for (int i = 0; i < count; i++) {
            sum[i] += weight * block[i];
        }
    }
}
