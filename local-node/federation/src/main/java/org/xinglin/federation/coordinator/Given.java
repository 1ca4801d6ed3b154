package org.xinglin.federation.coordinator;

import org.xinglin.federation.aggregation.Contribution;

/**
 * What one participant gave to a round.
 *
 * @param base the round whose model it began with
 * @param steps of local training
 * @param content as it came over the wire and as its digest stands on the chain; under secure aggregation the masked vector
 */
record Given(Contribution contribution, int base, int steps, byte[] content) {
    String account() {
        return contribution.account();
    }
}
