package org.xinglin.chain.follow;

import java.net.URI;
import java.util.Optional;

/**
 * The node that is followed.
 *
 * @param rpc its JSON-RPC over HTTP
 * @param token what it asks of callers, if anything
 */
public record Leader(URI rpc, Optional<String> token) {
    public Leader {
        if (rpc.getHost() == null || !("http".equals(rpc.getScheme()) || "https".equals(rpc.getScheme()))) {
            throw new IllegalArgumentException("not an http or https URL: " + rpc);
        }
    }

    @Override
    public String toString() {
        return rpc.toString();
    }
}
