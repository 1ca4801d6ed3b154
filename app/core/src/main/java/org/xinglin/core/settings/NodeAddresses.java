package org.xinglin.core.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;

/**
 * Where the neighbours are: the chain (HTTP and WebSocket), the IPFS node's RPC, the edge coordinator ({@code host:port}) and
 * its account, and the contracts on that chain.
 *
 * @param gateway a trustless IPFS gateway that is asked for what the IPFS node does not have, or has damaged; it learns the CIDs
 */
public record NodeAddresses(
        URI chain,
        URI chainFeed,
        URI ipfs,
        String edge,
        WalletAddress coordinator,
        Contracts contracts,
        TokenFiles tokens,
        Optional<URI> gateway) {
    /** A node that asks for no token. */
    public NodeAddresses(
            URI chain, URI chainFeed, URI ipfs, String edge, WalletAddress coordinator, Contracts contracts) {
        this(chain, chainFeed, ipfs, edge, coordinator, contracts, TokenFiles.NONE, Optional.empty());
    }

    /**
     * The files with the bearer tokens that the chain's and the IPFS node's RPC ask for, and with the one that lets a console on
     * the coordinator's own machine enrol by itself; empty where there is none.
     */
    public record TokenFiles(Optional<Path> chain, Optional<Path> ipfs, Optional<Path> enrolment) {
        public static final TokenFiles NONE = new TokenFiles(Optional.empty(), Optional.empty());

        /** Without one to enrol by. */
        public TokenFiles(Optional<Path> chain, Optional<Path> ipfs) {
            this(chain, ipfs, Optional.empty());
        }
    }

    /**
     * The deployed contracts; {@code block} is where the search for their events begins.
     *
     * @param roleProofs empty on a chain without proofs of roles
     */
    public record Contracts(
            long chainId,
            WalletAddress consortium,
            WalletAddress access,
            WalletAddress federation,
            Optional<WalletAddress> roleProofs,
            long block) {
        /** A chain without proofs of roles. */
        public Contracts(
                long chainId, WalletAddress consortium, WalletAddress access, WalletAddress federation, long block) {
            this(chainId, consortium, access, federation, Optional.empty(), block);
        }
    }
}
