package org.xinglin.core.settings;

import java.net.URI;
import org.xinglin.core.ids.WalletAddress;

/**
 * Where the neighbours are: the chain (HTTP and WebSocket), the IPFS node's RPC, the edge coordinator ({@code host:port}) and
 * its account, and the contracts on that chain.
 */
public record NodeAddresses(
        URI chain, URI chainFeed, URI ipfs, String edge, WalletAddress coordinator, Contracts contracts) {

    /** The deployed contracts; {@code block} is where the search for their events begins. */
    public record Contracts(
            long chainId, WalletAddress consortium, WalletAddress access, WalletAddress federation, long block) {}
}
