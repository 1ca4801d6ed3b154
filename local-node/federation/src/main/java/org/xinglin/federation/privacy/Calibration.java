package org.xinglin.federation.privacy;

/** The accountant asked backwards: how much noise, or how many steps, keep within a budget. */
public final class Calibration {
    /** Nobody trains for longer; also the answer when a step costs nothing. */
    public static final long MOST_STEPS = 1L << 40;

    private static final double LEAST_NOISE = 1e-2;
    private static final double MOST_NOISE = 1e7;
    private static final double PRECISION = 1e-6;

    private Calibration() {}

    /**
     * The least noise multiplier, to one millionth of itself and never below what is needed.
     *
     * @param rate of the Poisson sample, above 0 and up to 1
     * @throws IllegalArgumentException when no noise up to ten million keeps within the budget
     */
    public static double noiseFor(PrivacyBudget budget, double rate, long steps) {
        double enough = 1;
        while (!keeps(budget, rate, steps, enough)) {
            enough *= 2;
            if (enough > MOST_NOISE) {
                throw new IllegalArgumentException(
                        "no noise keeps " + steps + " steps within epsilon " + budget.epsilon());
            }
        }
        double tooLittle = enough / 2;
        while (tooLittle > LEAST_NOISE && keeps(budget, rate, steps, tooLittle)) {
            enough = tooLittle;
            tooLittle /= 2;
        }
        while (enough - tooLittle > PRECISION * enough) {
            double middle = (enough + tooLittle) / 2;
            if (keeps(budget, rate, steps, middle)) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return enough;
    }

    private static boolean keeps(PrivacyBudget budget, double rate, long steps, double noise) {
        return budget.holds(RdpCurve.sampledGaussian(rate, noise).times(steps));
    }

    /** How often {@code step} fits into a budget of which {@code spent} is gone; from 0 to {@link #MOST_STEPS}. */
    public static long stepsWithin(PrivacyBudget budget, RdpCurve spent, RdpCurve step) {
        long fit = 0;
        long tooMany = MOST_STEPS + 1;
        while (tooMany - fit > 1) {
            long middle = (fit + tooMany) >>> 1;
            if (budget.holds(spent.plus(step.times(middle)))) {
                fit = middle;
            } else {
                tooMany = middle;
            }
        }
        return fit;
    }
}
