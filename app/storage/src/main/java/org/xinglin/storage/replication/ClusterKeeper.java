package org.xinglin.storage.replication;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
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
import org.xinglin.storage.Cids;
import org.xinglin.storage.KuboFailures;

/** An IPFS Cluster: it is given the content as a CAR file and spreads it over its peers by itself. */
final class ClusterKeeper implements Keeper {
    private static final int NOT_FOUND = 404;
    private static final int FULL = 507;

    private final KuboClient home;
    private final ClusterApi cluster;
    private final Place place;

    ClusterKeeper(KuboClient home, ClusterApi cluster, Place place) {
        this.home = home;
        this.cluster = cluster;
        this.place = place;
    }

    @Override
    public Holding hold(Cid cid) throws Failed {
        Holding known = look(cid, "");
        try {
            switch (known.state()) {
                case HELD, COPYING -> {
                    return known;
                }
                case FAILED -> cluster.pin(Cids.toIpfs(cid), place.copies()); // It tries again by itself.
                case ABSENT -> add(cid);
            }
            return look(cid, "");
        } catch (IOException e) {
            throw named(e);
        }
    }

    private void add(Cid cid) throws IOException, Failed {
        try (InputStream car = exported(cid)) {
            cluster.add(car, place.copies());
        }
    }

    private InputStream exported(Cid cid) throws Failed {
        try {
            return home.exportCar(Cids.toIpfs(cid));
        } catch (IOException e) {
            throw new KuboFailures("home").named(e, cid.text());
        }
    }

    @Override
    public Holding look(Cid cid, String reference) throws Failed {
        try {
            return holding(cluster.status(Cids.toIpfs(cid)));
        } catch (ClusterApi.ClusterException e) {
            if (e.status() == NOT_FOUND) {
                return new Holding(Holding.State.ABSENT, "", "");
            }
            throw named(e);
        } catch (IOException e) {
            throw named(e);
        }
    }

    /** What the peers say together: enough of them have it, some work on it, or all gave up. */
    private Holding holding(JsonNode status) {
        int pinned = 0;
        int working = 0;
        int failed = 0;
        String error = "";
        for (JsonNode peer : status.path("peer_map")) {
            switch (peer.path("status").asText()) {
                case "pinned" -> pinned++;
                case "pinning", "pin_queued" -> working++;
                case "pin_error", "cluster_error", "unexpectedly_unpinned" -> {
                    failed++;
                    error = peer.path("error").asText();
                }
                default -> {} // "remote", "unpinned" and the like: that peer is not meant to have it.
            }
        }
        int wanted = place.copies() == 0 ? Math.max(1, pinned + working + failed) : place.copies();
        String detail = pinned + "/" + wanted;
        if (pinned + working + failed == 0) {
            return new Holding(Holding.State.ABSENT, "", "");
        }
        if (pinned >= wanted) {
            return new Holding(Holding.State.HELD, "", detail);
        }
        return working > 0 || failed == 0
                ? new Holding(Holding.State.COPYING, "", detail)
                : new Holding(Holding.State.FAILED, "", detail + " " + error);
    }

    @Override
    public void release(Cid cid, String reference) throws Failed {
        try {
            cluster.unpin(Cids.toIpfs(cid));
        } catch (ClusterApi.ClusterException e) {
            if (e.status() != NOT_FOUND) {
                throw named(e);
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
        int status = e instanceof ClusterApi.ClusterException answered ? answered.status() : 0;
        Failure failure =
                switch (status) {
                    case 0 ->
                        new Failure.Unreachable(Part.STORAGE, place.address().toString());
                    case FULL -> new Failure.OutOfSpace(place.address().toString());
                    default -> new Failure.Refused(Part.STORAGE, String.valueOf(e.getMessage()));
                };
        return new Failed(failure, e);
    }

    @Override
    public boolean giveBack(Cid cid) {
        return false;
    }

    @Override
    public void close() {
        home.close();
        cluster.close();
    }
}
