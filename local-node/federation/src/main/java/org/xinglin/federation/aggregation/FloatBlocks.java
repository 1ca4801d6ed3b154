package org.xinglin.federation.aggregation;

/** Parameters whose blocks can be had as float arrays: four of them are then added in one pass. */
sealed interface FloatBlocks extends Parameters permits FloatParameters, MappedParameters {
    int AT_ONCE = 4;

    /**
     * An array with the values, for this thread until its next call with the same {@code place}; for reading only.
     *
     * @param count at most {@link Blocks#BLOCK}
     * @param place 0 to {@link #AT_ONCE} - 1
     */
    float[] block(int from, int count, int place);

    /** Where in that array they begin. */
    int start(int from);

    @Override
    default void read(int from, int count, double[] into) {
        for (int done = 0; done < count; done += Blocks.BLOCK) {
            int width = Math.min(Blocks.BLOCK, count - done);
            float[] block = block(from + done, width, 0);
            int start = start(from + done);
            for (int i = 0; i < width; i++) {
                into[done + i] = block[start + i];
            }
        }
    }

    @Override
    default void addTo(double[] sum, int from, int count, double weight) {
        for (int done = 0; done < count; done += Blocks.BLOCK) {
            int width = Math.min(Blocks.BLOCK, count - done);
            float[] block = block(from + done, width, 0);
            int start = start(from + done);
            for (int i = 0; i < width; i++) {
                sum[done + i] += weight * block[start + i];
            }
        }
    }

    /** {@link #AT_ONCE} of them, one after the other as {@link #addTo} would: same bits. */
    static void addTo(double[] sum, FloatBlocks[] four, double[] weights, int first, int from, int count) {
        add(
                sum,
                count,
                new float[][] {
                    four[0].block(from, count, 0),
                    four[1].block(from, count, 1),
                    four[2].block(from, count, 2),
                    four[3].block(from, count, 3)
                },
                new int[] {four[0].start(from), four[1].start(from), four[2].start(from), four[3].start(from)},
                weights,
                first);
    }

    private static void add(double[] sum, int count, float[][] four, int[] starts, double[] weights, int first) {
        float[] a = four[0];
        float[] b = four[1];
        float[] c = four[2];
        float[] d = four[3];
        int sa = starts[0];
        int sb = starts[1];
        int sc = starts[2];
        int sd = starts[3];
        double wa = weights[first];
        double wb = weights[first + 1];
        double wc = weights[first + 2];
        double wd = weights[first + 3];
        for (int i = 0; i < count; i++) {
            sum[i] = sum[i] + wa * a[sa + i] + wb * b[sb + i] + wc * c[sc + i] + wd * d[sd + i];
        }
    }
}
