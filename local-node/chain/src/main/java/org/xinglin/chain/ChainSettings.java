package org.xinglin.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.xinglin.chain.follow.Leader;
import org.xinglin.chain.genesis.GenesisPlan;
import org.xinglin.chain.server.ServerSettings;

/**
 * Where and how an embedded chain runs.
 *
 * @param genesis what a new chain begins with; without use where another chain is followed
 * @param idleBlock how long an idle chain waits before it seals an empty block; zero for never
 * @param follow the node whose blocks are verified and kept here; empty to seal an own chain
 */
public record ChainSettings(
        Path home,
        ServerSettings server,
        GenesisPlan genesis,
        Duration idleBlock,
        Optional<Leader> follow,
        InstantSource clock) {
    /** The id of a new chain where no other is asked for. */
    public static final long CHAIN_ID = 20_260;

    private static final Duration IDLE_BLOCK = Duration.ofSeconds(5);

    public ChainSettings {
        if (idleBlock.isNegative()) {
            throw new IllegalArgumentException("the idle time is not negative");
        }
    }

    /** A chain of its own on any free port of the loopback interface. */
    public static ChainSettings in(Path home) {
        return new ChainSettings(
                home,
                ServerSettings.loopback(0),
                GenesisPlan.free(CHAIN_ID),
                IDLE_BLOCK,
                Optional.empty(),
                InstantSource.system());
    }

    public ChainSettings withPort(int port) {
        return withServer(ServerSettings.loopback(port));
    }

    public ChainSettings withServer(ServerSettings other) {
        return new ChainSettings(home, other, genesis, idleBlock, follow, clock);
    }

    public ChainSettings withGenesis(GenesisPlan other) {
        return new ChainSettings(home, server, other, idleBlock, follow, clock);
    }

    public ChainSettings withIdleBlock(Duration other) {
        return new ChainSettings(home, server, genesis, other, follow, clock);
    }

    public ChainSettings withFollow(Leader leader) {
        return new ChainSettings(home, server, genesis, idleBlock, Optional.of(leader), clock);
    }

    public ChainSettings withClock(InstantSource other) {
        return new ChainSettings(home, server, genesis, idleBlock, follow, other);
    }
}
