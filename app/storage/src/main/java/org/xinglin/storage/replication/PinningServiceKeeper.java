package org.xinglin.storage.replication;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.records.Cid;
import org.xinglin.core.storage.Holding;
import org.xinglin.core.storage.Keeper;
import org.xinglin.core.storage.Place;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.NodeId;
import org.xinglin.ipfs.pinning.PinQuery;
import org.xinglin.ipfs.pinning.PinningService;
import org.xinglin.ipfs.pinning.PinningServiceException;
import org.xinglin.ipfs.pinning.RemotePin;
import org.xinglin.storage.Cids;

/**
 * A pinning service. It fetches by itself, so it must be able to reach a node that has the content: the home node's
 * addresses are named where it has any (the embedded one has none), and no name or note goes with the CID.
 */
final class PinningServiceKeeper implements Keeper {
    private final KuboClient home;
    private final PinningService service;
    private final Place place;

    PinningServiceKeeper(KuboClient home, PinningService service, Place place) {
        this.home = home;
        this.service = service;
        this.place = place;
    }

    @Override
    public Holding hold(Cid cid) throws Failed {
        try {
            // The best order about it that the service knows: a second one would be paid twice.
            Optional<RemotePin> known = service.find(PinQuery.about(Cids.toIpfs(cid))).pins().stream()
                    .filter(pin -> holding(pin).state() != Holding.State.FAILED)
                    .max(Comparator.comparing(RemotePin::status));
            return holding(known.isPresent() ? known.get() : service.add(Cids.toIpfs(cid), "", origins()));
        } catch (IOException e) {
            throw named(e);
        }
    }

    /** Where the service can fetch it; a home node that can not be asked has none. */
    private List<String> origins() throws IOException {
        NodeId id = home.id();
        return id.addresses().stream()
                .filter(address -> !address.contains("/127.0.0.1/") && !address.contains("/::1/"))
                .limit(20) // The most that the protocol takes.
                .toList();
    }

    @Override
    public Holding look(Cid cid, String reference) throws Failed {
        try {
            return service.get(reference)
                    .map(PinningServiceKeeper::holding)
                    .orElse(new Holding(Holding.State.ABSENT, "", ""));
        } catch (IOException e) {
            throw named(e);
        }
    }

    private static Holding holding(RemotePin pin) {
        Holding.State state =
                switch (pin.status()) {
                    case PINNED -> Holding.State.HELD;
                    case QUEUED, PINNING -> Holding.State.COPYING;
                    case FAILED -> Holding.State.FAILED;
                };
        return new Holding(state, pin.request(), pin.detail());
    }

    @Override
    public void release(Cid cid, String reference) throws Failed {
        try {
            if (!reference.isEmpty()) {
                service.remove(reference);
            }
            for (RemotePin pin : service.find(PinQuery.about(Cids.toIpfs(cid))).pins()) {
                service.remove(pin.request());
            }
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public Optional<Sampled> sample(Cid cid, RandomGenerator random) throws Failed {
        return GatewaySample.of(place, cid, random);
    }

    private Failed named(IOException e) {
        boolean answered = e instanceof PinningServiceException service && !service.isUnreachable();
        Failure failure = answered
                ? new Failure.Refused(Part.STORAGE, String.valueOf(e.getMessage()))
                : new Failure.Unreachable(Part.STORAGE, place.address().toString());
        return new Failed(failure, e);
    }

    @Override
    public boolean giveBack(Cid cid) {
        return false;
    }

    @Override
    public void close() {
        home.close();
        service.close();
    }
}
