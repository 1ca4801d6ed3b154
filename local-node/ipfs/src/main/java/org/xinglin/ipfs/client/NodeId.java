package org.xinglin.ipfs.client;

import java.util.List;

/** Who a node says it is, and the multiaddrs under which other nodes find it; none for one that speaks to no other. */
public record NodeId(String id, String agentVersion, List<String> addresses) {
    public NodeId {
        addresses = List.copyOf(addresses);
    }
}
