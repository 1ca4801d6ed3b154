package org.xinglin.federation.privacy;

/** A sum of positive terms that are given by their logarithms; none of them need fit into a double. */
final class LogSum {
    private double scale = Double.NEGATIVE_INFINITY;
    private double sum;

    void add(double log) {
        if (log > scale) {
            sum *= Math.exp(scale - log);
            scale = log;
        }
        sum += log == Double.NEGATIVE_INFINITY ? 0 : Math.exp(log - scale);
    }

    /** NaN when a term was not a number, or infinite. */
    double log() {
        return sum == 0 ? Double.NEGATIVE_INFINITY : scale + Math.log(sum);
    }
}
