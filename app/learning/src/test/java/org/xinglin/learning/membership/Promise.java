package org.xinglin.learning.membership;

/**
 * What (epsilon, delta) lets any attack reach (Kairouz, Oh, Viswanath 2015, theorem 2.1: caught is at most e^epsilon times accused plus
 * delta, and the same with members and strangers exchanged).
 */
record Promise(double epsilon, double delta) {
    /** The most members caught at this share of strangers accused. */
    double caughtAt(double accused) {
        double one = Math.exp(epsilon) * accused + delta;
        double other = 1 - Math.exp(-epsilon) * (1 - delta - accused);
        return Math.min(1, Math.min(one, other));
    }

    /** The area below that: two lines that meet where missed and accused are equal. */
    double auc() {
        double rest = 1 - delta;
        return 1 - rest * rest / (1 + Math.exp(epsilon));
    }
}
