package org.xinglin.federation.secagg;

/** Pearson's test of byte counts. */
final class ChiSquare {
    /** Exceeded by one random sequence in ten thousand: the 0.9999 quantile for 255 degrees of freedom. */
    static final double LIMIT = 347.7;

    private static final int VALUES = 256;

    private ChiSquare() {}

    /** Against uniform bytes, of every {@code stride}-th byte from {@code first} on. */
    static double ofUniform(byte[] bytes, int first, int stride) {
        long[] counts = counts(bytes, first, stride);
        double expected = Math.ceilDiv(bytes.length - first, stride) / (double) VALUES;
        double statistic = 0;
        for (long count : counts) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        return statistic;
    }

    /** Whether two sequences of the same length have the same distribution. */
    static double between(byte[] one, byte[] other) {
        long[] first = counts(one, 0, 1);
        long[] second = counts(other, 0, 1);
        double statistic = 0;
        for (int i = 0; i < VALUES; i++) {
            double difference = first[i] - second[i];
            long both = first[i] + second[i];
            statistic += both == 0 ? 0 : difference * difference / both;
        }
        return statistic;
    }

    /** Bytes less those one element before: uniform if elements do not depend on each other. */
    static byte[] differences(byte[] bytes, int stride) {
        byte[] differences = new byte[bytes.length - stride];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = (byte) (bytes[i + stride] - bytes[i]);
        }
        return differences;
    }

    private static long[] counts(byte[] bytes, int first, int stride) {
        long[] counts = new long[VALUES];
        for (int i = first; i < bytes.length; i += stride) {
            counts[bytes[i] & 0xFF]++;
        }
        return counts;
    }
}
