package org.xinglin.federation.aggregation;

/** As they came over the wire. */
record FloatParameters(float[] values) implements FloatBlocks {
    @Override
    public int size() {
        return values.length;
    }

    @Override
    public float[] block(int from, int count, int place) {
        return values;
    }

    @Override
    public int start(int from) {
        return from;
    }
}
