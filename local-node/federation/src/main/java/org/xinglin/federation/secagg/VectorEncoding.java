package org.xinglin.federation.secagg;

/**
 * How real numbers become elements of the ring of integers modulo 2^ringBits.
 *
 * @param length values of a vector, without the weight that travels behind them
 * @param clip a coordinate lies in [-clip, clip] before it is weighted; what lies outside is clipped
 * @param mostWeight what the weights of all participants add up to at most: 1 for an average by samples, the number of
 *     participants for a plain sum
 * @param ringBits 32, or 64 for sums that must be finer or larger
 */
public record VectorEncoding(int length, double clip, double mostWeight, int ringBits) {
    private static final int MOST_LENGTH = 200_000_000;

    public VectorEncoding {
        if (length < 1 || length > MOST_LENGTH) {
            throw new IllegalArgumentException("a vector has 1 to " + MOST_LENGTH + " values, not " + length);
        }
        if (!(clip > 0) || !Double.isFinite(clip)) {
            throw new IllegalArgumentException("the clip is above 0 and finite, not " + clip);
        }
        if (!(mostWeight > 0) || !Double.isFinite(mostWeight)) {
            throw new IllegalArgumentException("the largest sum of weights is above 0 and finite, not " + mostWeight);
        }
        if (ringBits != Integer.SIZE && ringBits != Long.SIZE) {
            throw new IllegalArgumentException("the ring has 32 or 64 bits, not " + ringBits);
        }
    }

    /** For an average by weights that add up to 1, in a ring of 32 bits. */
    public static VectorEncoding average(int length, double clip) {
        return new VectorEncoding(length, clip, 1, Integer.SIZE);
    }

    /** For a plain sum of {@code participants} vectors, each of weight 1, in a ring of 64 bits. */
    public static VectorEncoding sum(int length, double clip, int participants) {
        return new VectorEncoding(length, clip, participants, Long.SIZE);
    }

    /** Values and weight. */
    int elements() {
        return length + 1;
    }

    /** The bytes of a masked vector. */
    public long bytes() {
        return (long) elements() * (ringBits / Byte.SIZE);
    }
}
