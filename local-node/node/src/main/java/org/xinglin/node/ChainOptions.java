package org.xinglin.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.follow.Leader;
import org.xinglin.chain.genesis.GenesisPlan;

/**
 * How the node's chain runs.
 *
 * @param host the address to listen on; anything but the loopback interface needs a token
 * @param port 0 is any free one
 * @param tokenFile holds what callers must send as bearer token, and is made when it is not there; empty for no token
 * @param idleBlock how long an idle chain waits before it seals an empty block; zero for never
 * @param follow the node whose chain is copied; empty to seal an own one
 */
public record ChainOptions(
        String host,
        int port,
        Optional<Path> tokenFile,
        GenesisPlan genesis,
        Duration idleBlock,
        Optional<Leader> follow) {
    static final String LOOPBACK = "127.0.0.1";
    static final long CHAIN_ID = ChainSettings.CHAIN_ID;
    private static final Duration IDLE_BLOCK = Duration.ofSeconds(5);

    /** A chain of its own on any free port of the loopback interface. */
    static ChainOptions usual() {
        return new ChainOptions(
                LOOPBACK, 0, Optional.empty(), GenesisPlan.free(CHAIN_ID), IDLE_BLOCK, Optional.empty());
    }

    ChainOptions withIdleBlock(Duration other) {
        return new ChainOptions(host, port, tokenFile, genesis, other, follow);
    }
}
