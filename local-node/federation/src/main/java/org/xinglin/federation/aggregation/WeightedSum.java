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
        FloatBlocks[] four = new FloatBlocks[FloatBlocks.AT_ONCE];
        for (int i = 0; i < updates.size(); ) {
            if (count <= Blocks.BLOCK && areFloats(i, four)) {
                FloatBlocks.addTo(into, four, weights, i, from, count);
                i += FloatBlocks.AT_ONCE;
            } else {
                updates.get(i).addTo(into, from, count, weights[i]);
                i++;
            }
        }
    }

    private boolean areFloats(int first, FloatBlocks[] four) {
        if (first + four.length > updates.size()) {
            return false;
        }
        for (int i = 0; i < four.length; i++) {
            if (!(updates.get(first + i) instanceof FloatBlocks floats)) {
                return false;
            }
            four[i] = floats;
        }
        return true;
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
