package org.xinglin.federation.privacy;

/**
 * Renyi divergence of the Gaussian mechanism on a Poisson sample (Mironov, Talwar, Zhang 2019, "Renyi Differential Privacy of the
 * Sampled Gaussian Mechanism", sections 3.3 and 3.4): each member is in the sample with probability q by itself, sensitivity 1, noise
 * N(0, z^2). Neighbours differ by adding or removing one member.
 *
 * <p>Exact at whole orders. At fractional ones it is the lesser of two upper bounds: the two series with their terms added without
 * sign, as Google's accountant has it, and the line between the whole orders, which is the closer one where the noise is large.
 */
final class SampledGaussian {
    /** Terms below e^-35 of the sum do not reach the fifteenth digit. */
    private static final double NEGLIGIBLE = -35;

    private static final int MOST_TERMS = 1_000;
    private static final double LOG_2 = Math.log(2);

    private SampledGaussian() {}

    /**
     * Of one step; never above that of the mechanism without sampling.
     *
     * @param q from 0 to 1
     * @param z above 0
     * @param order above 1
     */
    static double rdp(double q, double z, double order) {
        if (q == 0) {
            return 0;
        }
        double unsampled = order / (2 * z * z);
        if (q == 1) {
            return unsampled;
        }
        double log = order == Math.rint(order)
                ? wholeOrder(q, z, (int) order)
                : lesser(fractionalOrder(q, z, order), chord(q, z, order));
        // Divergence is quasi-convex: a sample never costs more than everybody. It also stands in where a series gave
        // no number.
        return log >= 0 ? Math.min(unsampled, log / (order - 1)) : unsampled;
    }

    /** log A as log(1 + what exceeds 1): the binomial weights add up to 1, so that small losses keep all their digits. */
    private static double wholeOrder(double q, double z, int order) {
        double logChoose = Math.log(order);
        LogSum excess = new LogSum();
        for (int i = 2; i <= order; i++) {
            logChoose += Math.log((order - i + 1.0) / i);
            double weight = logChoose + i * Math.log(q) + (order - i) * Math.log1p(-q);
            excess.add(weight + logExpm1(pairs(i) / (z * z)));
        }
        double log = excess.log();
        return log > 40 ? log : Math.log1p(Math.exp(log));
    }

    /** log A is convex in the order and zero at 1: between two whole orders it lies below the line between them. */
    private static double chord(double q, double z, double order) {
        int below = (int) order;
        double part = order - below;
        return (1 - part) * wholeOrder(q, z, below) + part * wholeOrder(q, z, below + 1);
    }

    private static double lesser(double one, double other) {
        return one >= 0 && !(other < one) ? one : other;
    }

    private static double logExpm1(double x) {
        return x > 40 ? x : Math.log(Math.expm1(x));
    }

    private static double pairs(double i) {
        return i * (i - 1) / 2;
    }

    /** The two series of section 3.3, split where both densities of the mixture weigh the same. */
    private static double fractionalOrder(double q, double z, double order) {
        double split = z * z * Math.log(1 / q - 1) + 0.5;
        double root = Math.sqrt(2) * z;
        double logQ = Math.log(q);
        double logRest = Math.log1p(-q);
        double logChoose = 0;
        LogSum sum = new LogSum();
        for (int i = 0; i < MOST_TERMS; i++) {
            double j = order - i;
            double below = i * logQ + j * logRest + pairs(i) / (z * z) + LogErfc.at((i - split) / root);
            double above = j * logQ + i * logRest + pairs(j) / (z * z) + LogErfc.at((split - j) / root);
            sum.add(logChoose - LOG_2 + below);
            sum.add(logChoose - LOG_2 + above);
            double total = sum.log();
            if (i > order && logChoose - LOG_2 + Math.max(below, above) < total + NEGLIGIBLE) {
                return total;
            }
            logChoose += Math.log(Math.abs(j) / (i + 1));
        }
        return Double.NaN;
    }
}
