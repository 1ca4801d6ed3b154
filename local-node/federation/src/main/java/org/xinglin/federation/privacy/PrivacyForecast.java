package org.xinglin.federation.privacy;

import java.util.Set;

/**
 * What a task's choices come to, before anything is published.
 *
 * @param loss at the end of the last round
 * @param cost the same as a curve, for a {@link BudgetBook}
 * @param costOfRound of one round
 * @param warnings in the order of their weight
 */
public record PrivacyForecast(PrivacyLoss loss, RdpCurve cost, RdpCurve costOfRound, Set<PrivacyWarning> warnings) {
    /** How many rounds a hospital's book allows for. */
    public long roundsWithin(BudgetBook book) {
        return book.releasesLeft(costOfRound);
    }
}
