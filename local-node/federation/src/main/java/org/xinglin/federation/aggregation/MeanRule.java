package org.xinglin.federation.aggregation;

/**
 * A rule that needs the weighted mean of the updates and nothing else of them: it goes together with secure aggregation and with
 * noise on the mean.
 */
public interface MeanRule extends AggregationRule {
    /**
     * One server step from the mean.
     *
     * @param mean of the updates, as large as {@link #broadcast}
     * @param share how many took part of those who could have, above 0 and up to 1
     */
    ServerState step(ServerState before, Parameters mean, double share);
}
