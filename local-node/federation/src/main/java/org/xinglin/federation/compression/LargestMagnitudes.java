package org.xinglin.federation.compression;

/** Finds the k largest magnitudes in three passes: the bits of a float that is not negative are ordered as the float is. */
final class LargestMagnitudes {
    private static final int LOW_BITS = 16;
    private static final int LOW_MASK = (1 << LOW_BITS) - 1;
    private static final int BINS = 1 << LOW_BITS;

    private LargestMagnitudes() {}

    /** Their places, ascending; of those equal to the smallest taken, the first ones. {@code count} is 1 to all. */
    static int[] places(float[] values, int count) {
        int[] high = new int[BINS];
        for (float value : values) {
            high[bits(value) >>> LOW_BITS]++;
        }
        int highBin = BINS;
        int above = 0;
        do {
            highBin--;
            above += high[highBin];
        } while (above < count);
        above -= high[highBin];
        int[] low = new int[BINS];
        for (float value : values) {
            if (bits(value) >>> LOW_BITS == highBin) {
                low[bits(value) & LOW_MASK]++;
            }
        }
        int lowBin = BINS;
        do {
            lowBin--;
            above += low[lowBin];
        } while (above < count);
        return collect(values, highBin << LOW_BITS | lowBin, count, count - (above - low[lowBin]));
    }

    private static int[] collect(float[] values, int threshold, int count, int equalOnes) {
        int[] places = new int[count];
        int found = 0;
        int equalLeft = equalOnes;
        for (int i = 0; found < count; i++) {
            int bits = bits(values[i]);
            boolean isEqual = bits == threshold && equalLeft > 0;
            if (bits > threshold || isEqual) {
                places[found++] = i;
                equalLeft -= isEqual ? 1 : 0;
            }
        }
        return places;
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value) & Integer.MAX_VALUE;
    }
}
