package org.xinglin.core.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;

/**
 * Where the neighbours are: the chain (HTTP and WebSocket), the IPFS node's RPC, the edge coordinator ({@code host:port}) and
 * its account, and the contracts on that chain.
 *
 * @param chainToken file with the bearer token that the chain's node asks for; empty where it asks for none
 */
public record NodeAddresses(
        URI chain,
        URI chainFeed,
        Optional<Path> chainToken,
        URI ipfs,
        String edge,
        WalletAddress coordinator,
        Contracts contracts) {
    /** A node that asks for no token. */
    public NodeAddresses(
            URI chain, URI chainFeed, URI ipfs, String edge, WalletAddress coordinator, Contracts contracts) {
        this(chain, chainFeed, Optional.empty(), ipfs, edge, coordinator, contracts);
    }

    /** The deployed contracts; {@code block} is where the search for their events begins. */
    public record Contracts(
            long chainId, WalletAddress consortium, WalletAddress access, WalletAddress federation, long block) {}
}
