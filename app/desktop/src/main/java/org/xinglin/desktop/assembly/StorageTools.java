package org.xinglin.desktop.assembly;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.xinglin.core.storage.NodeDoctor;
import org.xinglin.core.storage.SwarmKeys;
import org.xinglin.storage.swarm.KuboSwarmKeys;
import org.xinglin.storage.swarm.RpcNodeDoctor;

/** What looks after IPFS nodes and needs no unlocked home. */
public final class StorageTools {
    private StorageTools() {}

    public static NodeDoctor nodeDoctor() {
        return new RpcNodeDoctor(InstantSource.system());
    }

    public static SwarmKeys swarmKeys() {
        return new KuboSwarmKeys(new SecureRandom(), InstantSource.system());
    }
}
