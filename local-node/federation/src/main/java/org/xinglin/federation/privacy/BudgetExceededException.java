package org.xinglin.federation.privacy;

/** A release was refused because the hospital's privacy budget would not have held. */
public final class BudgetExceededException extends Exception {
    private static final long serialVersionUID = 1;

    private final double wouldBe;
    private final double allowed;

    BudgetExceededException(double wouldBe, double allowed) {
        super("the release would bring epsilon to " + wouldBe + ", above the " + allowed + " allowed");
        this.wouldBe = wouldBe;
        this.allowed = allowed;
    }

    /** Epsilon, had the release been made. */
    public double wouldBe() {
        return wouldBe;
    }

    public double allowed() {
        return allowed;
    }
}
