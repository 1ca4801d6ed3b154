package org.xinglin.desktop.assembly;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.storage.ChangeStorage;
import org.xinglin.core.storage.Keepers;
import org.xinglin.core.storage.ReplicaLedger;
import org.xinglin.core.storage.Replicate;
import org.xinglin.core.storage.SampleReplicas;
import org.xinglin.core.storage.StorageStatus;
import org.xinglin.storage.replication.KuboKeepers;
import org.xinglin.storage.replication.ReplicatorThread;
import org.xinglin.store.Database;
import org.xinglin.store.H2Contents;
import org.xinglin.store.H2ReplicaLedger;
import org.xinglin.store.H2StoragePlan;

/** The table of contents of what keeps copies of ciphertext. */
final class StorageAssembly {
    private StorageAssembly() {}

    /** Nothing runs in the background before somebody begins it. */
    static Session.Storage open(Guard guard, Closing closing, Database database, NodeAddresses node) {
        H2StoragePlan plan = new H2StoragePlan(database, node.ipfs());
        ReplicaLedger ledger = new H2ReplicaLedger(database);
        H2Contents contents = new H2Contents(database);
        Keepers keepers = new KuboKeepers(node.ipfs(), node.tokens().ipfs());
        SecureRandom random = new SecureRandom();
        Replicate replicate = new Replicate(plan, contents, ledger, keepers, InstantSource.system(), random);
        SampleReplicas sample = new SampleReplicas(plan, ledger, keepers, InstantSource.system(), random);
        return new Session.Storage(
                plan,
                new ChangeStorage(guard, plan),
                new StorageStatus(contents, ledger),
                replicate,
                sample,
                closing.add(new ReplicatorThread(replicate, sample)));
    }
}
