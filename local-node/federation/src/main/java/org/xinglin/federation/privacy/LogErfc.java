package org.xinglin.federation.privacy;

/**
 * The logarithm of the complementary error function, to about 13 digits, also where erfc itself is below the least double. Series and
 * continued fraction: Abramowitz and Stegun 1964, 7.1.6 and 7.1.14.
 */
final class LogErfc {
    private static final double HALF_LOG_PI = Math.log(Math.PI) / 2;
    private static final double SERIES_BELOW = 2;
    /** Enough for 16 digits at the border, where the fraction converges slowest, and further out. */
    private static final double TERMS_AT_ONE = 400;

    private static final int LEAST_TERMS = 20;

    private LogErfc() {}

    static double at(double x) {
        if (x < 0) {
            return Math.log(2 - Math.exp(at(-x)));
        }
        return x < SERIES_BELOW ? Math.log1p(-erf(x)) : fraction(x);
    }

    /** All terms positive: nothing cancels. */
    private static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-17; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    private static double fraction(double x) {
        double tail = x;
        for (int n = LEAST_TERMS + (int) (TERMS_AT_ONE / (x * x)); n > 0; n--) {
            tail = x + n / 2.0 / tail;
        }
        return -x * x - HALF_LOG_PI - Math.log(tail);
    }
}
