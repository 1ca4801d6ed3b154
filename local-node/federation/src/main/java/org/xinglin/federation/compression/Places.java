package org.xinglin.federation.compression;

/**
 * Which of {@code size} values are sent, ascending: as a bitmap (0), or as gaps in Golomb-Rice code (1 + parameter), whichever is
 * shorter; close to the entropy either way. One byte says which; filled up to a whole byte behind.
 */
final class Places {
    private static final int MOST_PARAMETER = 30;

    private Places() {}

    static void write(BitWriter out, int[] places, int size) {
        int parameter = parameter(places, size);
        if (RiceCost.ofGaps(places, parameter) < size) {
            out.write(parameter + 1, Byte.SIZE);
            int before = -1;
            for (int place : places) {
                out.writeRice(place - before - 1, parameter);
                before = place;
            }
        } else {
            out.write(0, Byte.SIZE);
            writeBitmap(out, places, size);
        }
        out.align();
    }

    /** The best one lies next to the logarithm of the mean gap. */
    private static int parameter(int[] places, int size) {
        int around = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, size / places.length));
        int best = around;
        for (int candidate = Math.max(0, around - 2); candidate <= Math.min(MOST_PARAMETER, around + 1); candidate++) {
            if (RiceCost.ofGaps(places, candidate) < RiceCost.ofGaps(places, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static void writeBitmap(BitWriter out, int[] places, int size) {
        int next = 0;
        for (int i = 0; i < size; i++) {
            boolean isSent = next < places.length && places[next] == i;
            out.write(isSent ? 1 : 0, 1);
            next += isSent ? 1 : 0;
        }
    }

    static int[] read(BitReader in, int count, int size) throws UnreadableUpdateException {
        int parameter = in.read(Byte.SIZE) - 1;
        if (parameter > MOST_PARAMETER) {
            throw new UnreadableUpdateException("the update codes its places in an unknown way");
        }
        int[] places = parameter < 0 ? readBitmap(in, count, size) : readGaps(in, count, size, parameter);
        in.align();
        return places;
    }

    private static int[] readGaps(BitReader in, int count, int size, int parameter) throws UnreadableUpdateException {
        int[] places = new int[count];
        int before = -1;
        for (int i = 0; i < count; i++) {
            int room = size - 1 - before - 1;
            if (room < 0) {
                throw new UnreadableUpdateException("the update has a place that is out of range");
            }
            before += 1 + in.readRice(parameter, room);
            places[i] = before;
        }
        return places;
    }

    private static int[] readBitmap(BitReader in, int count, int size) throws UnreadableUpdateException {
        int[] places = new int[count];
        int found = 0;
        for (int i = 0; i < size; i++) {
            if (in.read(1) == 1) {
                if (found == count) {
                    throw new UnreadableUpdateException("the update has more places than values");
                }
                places[found++] = i;
            }
        }
        if (found < count) {
            throw new UnreadableUpdateException("the update has fewer places than values");
        }
        return places;
    }
}
