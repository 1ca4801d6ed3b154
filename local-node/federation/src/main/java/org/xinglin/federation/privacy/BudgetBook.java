package org.xinglin.federation.privacy;

/**
 * What a hospital's patients may lose, and have lost, over all tasks on the same data. Losses are kept as curves and not as epsilons:
 * epsilons of single tasks do not add up tightly. A value: {@link #spend} gives the next book, and who releases something writes that
 * one down first, so that a crash in between costs budget and never hides a loss.
 *
 * @param budget a promise for all time; a larger one later is a new promise and an operator's decision
 * @param spent of all releases so far
 */
public record BudgetBook(PrivacyBudget budget, RdpCurve spent) {
    /** Nothing spent yet. */
    public static BudgetBook open(PrivacyBudget budget) {
        return new BudgetBook(budget, RdpCurve.ZERO);
    }

    public boolean wouldExceed(RdpCurve cost) {
        return !budget.holds(spent.plus(cost));
    }

    /** The book to write down before the release leaves. @throws BudgetExceededException when the budget would not hold: the hard stop */
    public BudgetBook spend(RdpCurve cost) throws BudgetExceededException {
        RdpCurve after = spent.plus(cost);
        if (!budget.holds(after)) {
            throw new BudgetExceededException(after.epsilon(budget.delta()), budget.epsilon());
        }
        return new BudgetBook(budget, after);
    }

    /** At the budget's delta. */
    public double spentEpsilon() {
        return spent.epsilon(budget.delta());
    }

    /** For a gauge: 1 when nothing is spent, 0 when nothing is left. */
    public double remainingFraction() {
        return Math.clamp(1 - spentEpsilon() / budget.epsilon(), 0.0, 1.0);
    }

    /** How many more releases of this cost fit. */
    public long releasesLeft(RdpCurve cost) {
        return Calibration.stepsWithin(budget, spent, cost);
    }
}
