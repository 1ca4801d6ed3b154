package org.xinglin.core.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * That a Kubo node is to become a member of a private swarm.
 *
 * @param key the swarm's key file
 * @param repo the folder of the node's settings
 * @param peers multiaddresses of other members
 * @param token file with the bearer token that the RPC shall ask for; made when it is not there; empty for one in the repo
 * @param replaceKey whether a swarm key of another swarm may be replaced
 */
public record SwarmJoin(Path key, Path repo, List<String> peers, Optional<Path> token, boolean replaceKey) {
    public SwarmJoin {
        peers = List.copyOf(peers);
    }
}
