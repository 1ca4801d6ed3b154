package org.xinglin.storage.replication;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.Cid;
import org.xinglin.core.storage.Holding;
import org.xinglin.core.storage.Keeper;
import org.xinglin.core.storage.Place;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.storage.Cids;
import org.xinglin.storage.KuboFailures;

/**
 * Another Kubo daemon. The home node may be the embedded one, which speaks to no other node: so the content travels as a
 * CAR file from the one RPC to the other, a stream of which nothing is kept here.
 */
final class KuboKeeper implements Keeper {
    private final KuboClient home;
    private final KuboClient there;
    private final KuboFailures homeFailures;
    private final KuboFailures failures;

    KuboKeeper(KuboClient home, KuboClient there, Place place) {
        this.home = home;
        this.there = there;
        this.homeFailures = new KuboFailures("home");
        this.failures = new KuboFailures(place.address().toString());
    }

    @Override
    public Holding hold(Cid cid) throws Failed {
        org.xinglin.ipfs.cid.Cid root = Cids.toIpfs(cid);
        try {
            if (!there.isPinned(root)) { // A damaged copy lost its pin when it was found.
                copy(cid, root);
            }
            return new Holding(Holding.State.HELD, "", "");
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    private void copy(Cid cid, org.xinglin.ipfs.cid.Cid root) throws IOException, Failed {
        try (InputStream car = exported(cid, root)) {
            List<org.xinglin.ipfs.cid.Cid> roots = there.importCar(car::transferTo);
            if (roots.stream().noneMatch(root::sameBlock)) {
                there.pinAdd(root); // A daemon that does not say what it pinned.
            }
        }
    }

    private InputStream exported(Cid cid, org.xinglin.ipfs.cid.Cid root) throws Failed {
        try {
            return home.exportCar(root);
        } catch (IOException e) {
            throw homeFailures.named(e, cid.text());
        }
    }

    @Override
    public Holding look(Cid cid, String reference) throws Failed {
        return hold(cid);
    }

    @Override
    public void release(Cid cid, String reference) throws Failed {
        try {
            unpin(cid);
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    @Override
    public Optional<Sampled> sample(Cid cid, RandomGenerator random) throws Failed {
        try {
            return Optional.of(BlockSample.of(Cids.toIpfs(cid), there::blockGet, random));
        } catch (IOException e) {
            Failed failed = failures.named(e, cid.text());
            if (failed.failure() instanceof Failure.Tampered || isGone(e)) {
                giveUp(cid);
            }
            throw failed;
        }
    }

    private static boolean isGone(IOException e) {
        return e instanceof KuboException kubo && kubo.kind() == KuboException.Kind.NOT_FOUND;
    }

    /** So that the next attempt copies it anew: a daemon does not write a block again that it believes to have. */
    private void giveUp(Cid cid) throws Failed {
        try {
            unpin(cid);
            new BadBlocks(home, there).remove(Cids.toIpfs(cid));
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    private void unpin(Cid cid) throws IOException {
        try {
            there.pinRm(Cids.toIpfs(cid));
        } catch (KuboException e) {
            if (e.kind() != KuboException.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public boolean giveBack(Cid cid) throws Failed {
        try (InputStream car = there.exportCar(Cids.toIpfs(cid))) {
            // A node does not write again what it believes to have, and keeps pinned blocks from being taken one by
            // one.
            home.dropCorrupt();
            home.importCar(car::transferTo);
            return true;
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    @Override
    public void close() {
        home.close();
        there.close();
    }
}
