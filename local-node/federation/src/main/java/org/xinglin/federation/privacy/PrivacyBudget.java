package org.xinglin.federation.privacy;

/** What may be lost at most: epsilon above 0, delta above 0 and below 1. */
public record PrivacyBudget(double epsilon, double delta) {
    public PrivacyBudget {
        if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
            throw new IllegalArgumentException("an epsilon to keep within is above 0, not " + epsilon);
        }
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("a delta is above 0 and below 1, not " + delta);
        }
    }

    /** Whether a loss keeps within. */
    public boolean holds(RdpCurve loss) {
        return loss.epsilon(delta) <= epsilon;
    }
}
