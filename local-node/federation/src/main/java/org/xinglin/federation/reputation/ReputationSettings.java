package org.xinglin.federation.reputation;

import java.time.Duration;

/**
 * The weights of Kang et al. 2019: those of one kind sum to one, negative events weigh more than positive ones, recent events more
 * than past ones. Kang's two windows are made one falling curve here: an event weighs {@code recent} when it happens, moves to
 * {@code past} with {@link #halfLife}, and never weighs less.
 *
 * @param gamma what uncertainty counts in the reputation
 * @param positive theta; the weight of a negative event is 1 - theta
 * @param recent zeta; the weight of an old event is 1 - zeta
 * @param prior evidence that a newcomer lacks: u falls as N / (N + prior) grows with the weighed evidence N; 0 is Kang's own rule,
 *     where one event already ends all uncertainty but that of the link
 * @param lossScale relative change of the held-out loss that counts as one whole event
 */
public record ReputationSettings(
        double gamma, double positive, double recent, Duration halfLife, double prior, double lossScale) {
    public ReputationSettings {
        require(gamma >= 0 && gamma <= 1, "gamma is from 0 to 1");
        require(positive > 0 && positive <= 0.5, "a positive event weighs more than 0 and no more than a negative one");
        require(recent >= 0.5 && recent <= 1, "a recent event weighs no less than a past one");
        require(halfLife.isPositive(), "the half-life is longer than nothing");
        require(prior >= 0 && prior <= 1e6, "the prior is from 0 to a million");
        require(lossScale > 0 && lossScale <= 1, "the scale of the loss is above 0 and up to 1");
    }

    /** Kang's gamma 0.5, theta 0.4 and zeta 0.6; a half-life of thirty days. */
    public static ReputationSettings standard() {
        return new ReputationSettings(0.5, 0.4, 0.6, Duration.ofDays(30), 1, 0.05);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
