package org.xinglin.federation.secagg;

/** Integers modulo 2^32 or 2^64, all zero at first. Threads may write into different places at the same time. */
abstract sealed class RingVector permits IntRingVector, LongRingVector {
    static RingVector zeros(VectorEncoding encoding) {
        return encoding.ringBits() == Integer.SIZE
                ? new IntRingVector(encoding.elements())
                : new LongRingVector(encoding.elements());
    }

    static RingVector of(VectorEncoding encoding, byte[] littleEndian) {
        RingVector vector = zeros(encoding);
        vector.add(0, vector.size(), littleEndian, 0);
        return vector;
    }

    abstract int size();

    abstract int elementBytes();

    /** The representative nearest to zero. */
    abstract long get(int place);

    abstract void add(int place, long value);

    /** Adds {@code count} little-endian elements that begin at {@code offset} of {@code bytes}. */
    abstract void add(int place, int count, byte[] bytes, int offset);

    abstract void subtract(int place, int count, byte[] bytes, int offset);

    /** All elements, little-endian. */
    abstract byte[] bytes();
}
