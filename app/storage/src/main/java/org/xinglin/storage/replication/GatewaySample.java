package org.xinglin.storage.replication;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Cid;
import org.xinglin.core.storage.Keeper.Sampled;
import org.xinglin.core.storage.Place;
import org.xinglin.ipfs.client.TrustlessGateway;
import org.xinglin.storage.Cids;
import org.xinglin.storage.KuboFailures;

/** Samples a place whose own API gives no blocks through the gateway that was named for it. */
final class GatewaySample {
    private GatewaySample() {}

    /** Empty where no gateway was named. */
    static Optional<Sampled> of(Place place, Cid cid, RandomGenerator random) throws Failed {
        if (place.gateway().isEmpty()) {
            return Optional.empty();
        }
        URI address = place.gateway().get();
        try (TrustlessGateway gateway = new TrustlessGateway(address)) {
            return Optional.of(BlockSample.of(Cids.toIpfs(cid), gateway, random));
        } catch (IOException e) {
            throw new KuboFailures(address.toString()).named(e, cid.text());
        }
    }
}
