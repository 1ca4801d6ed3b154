package org.xinglin.federation.compression;

/** What a Golomb-Rice code of each parameter would take: counted, not guessed. */
final class RiceCost {
    private RiceCost() {}

    /** The parameter that takes fewest bits for these codes, or -1 when a fixed width does. */
    static int best(byte[] codes, int fixedBits) {
        long[] histogram = new long[1 << Byte.SIZE];
        for (byte code : codes) {
            histogram[code & 0xff]++;
        }
        int best = -1;
        long least = (long) codes.length * fixedBits;
        for (int parameter = 0; parameter < fixedBits; parameter++) {
            long cost = (long) codes.length * (1 + parameter);
            for (int code = 0; code < histogram.length; code++) {
                cost += histogram[code] * (code >>> parameter);
            }
            if (cost < least) {
                least = cost;
                best = parameter;
            }
        }
        return best;
    }

    /** In bits, of gaps between ascending places. */
    static long ofGaps(int[] places, int parameter) {
        long cost = (long) places.length * (1 + parameter);
        int before = -1;
        for (int place : places) {
            cost += (place - before - 1) >>> parameter;
            before = place;
        }
        return cost;
    }
}
