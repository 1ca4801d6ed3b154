package org.xinglin.federation.coordinator;

import java.util.Collection;
import java.util.List;
import org.xinglin.federation.aggregation.Contribution;

/**
 * What one participant gave to a round.
 *
 * @param isIdle whether the update is zero: the global model sent back as if it had been trained
 * @param base the round whose model it began with
 * @param steps of local training
 * @param content as it came over the wire and as its digest stands on the chain; under secure aggregation the masked vector
 */
record Given(Contribution contribution, boolean isIdle, int base, int steps, byte[] content) {
    /**
     * Those that changed something: who only sent the model back does not thin the others out. All, when fewer than {@code least} did.
     */
    static List<Given> counting(Collection<Given> given, int least) {
        List<Given> some = given.stream().filter(one -> !one.isIdle()).toList();
        return some.size() < Math.max(1, least) ? List.copyOf(given) : some;
    }

    String account() {
        return contribution.account();
    }
}
