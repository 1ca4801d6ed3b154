package org.xinglin.storage.replication;

import java.io.IOException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Cid;
import org.xinglin.core.storage.Holding;
import org.xinglin.core.storage.Keeper;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.storage.Cids;
import org.xinglin.storage.KuboFailures;

/** The home node itself: what was published there is pinned there. */
final class HomeKeeper implements Keeper {
    private final KuboClient home;
    private final KuboFailures failures;

    HomeKeeper(KuboClient home, String address) {
        this.home = home;
        this.failures = new KuboFailures(address);
    }

    @Override
    public Holding hold(Cid cid) throws Failed {
        try {
            home.pinAdd(Cids.toIpfs(cid));
            return new Holding(Holding.State.HELD, "", "");
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    @Override
    public Holding look(Cid cid, String reference) throws Failed {
        return hold(cid);
    }

    @Override
    public void release(Cid cid, String reference) throws Failed {
        try {
            home.pinRm(Cids.toIpfs(cid));
        } catch (KuboException e) {
            if (e.kind() != KuboException.Kind.NOT_FOUND) {
                throw failures.named(e, cid.text());
            }
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    @Override
    public Optional<Sampled> sample(Cid cid, RandomGenerator random) throws Failed {
        try {
            return Optional.of(BlockSample.of(Cids.toIpfs(cid), home::blockGet, random));
        } catch (IOException e) {
            throw failures.named(e, cid.text());
        }
    }

    @Override
    public boolean giveBack(Cid cid) {
        return false;
    }

    @Override
    public void close() {
        home.close();
    }
}
