package org.xinglin.desktop.assembly;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.xinglin.core.storage.SwarmKeys;
import org.xinglin.storage.swarm.KuboSwarmKeys;

/** What looks after IPFS nodes and needs no unlocked home. */
public final class StorageTools {
    private StorageTools() {}

    public static SwarmKeys swarmKeys() {
        return new KuboSwarmKeys(new SecureRandom(), InstantSource.system());
    }
}
