package org.xinglin.federation.task;

import java.util.List;

/**
 * What a round did to a site's standing at its coordinator.
 *
 * @param score 0 to 1 after the round
 * @param reward points that the round brought
 * @param reasons one line each: a word of {@code reputation.Evidence}, and its amount where it has one
 */
public record SiteStanding(double score, long reward, List<String> reasons) {
    /** Of a site of which nothing is known. */
    public static final SiteStanding UNKNOWN = new SiteStanding(0.5, 0, List.of());

    public SiteStanding {
        reasons = List.copyOf(reasons);
    }
}
