package org.xinglin.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Where and how an embedded chain runs: port 0 takes any free one, an idle time of zero means no empty blocks.
 */
public record ChainSettings(Path home, int port, long chainId, Duration idleBlock, InstantSource clock) {
    private static final long CHAIN_ID = 20_260;
    private static final Duration IDLE_BLOCK = Duration.ofSeconds(5);
    private static final int MAX_PORT = 65_535;

    public ChainSettings {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("a port is between 0 and " + MAX_PORT + ", not " + port);
        }
        if (chainId <= 0) {
            throw new IllegalArgumentException("a chain id is above zero, not " + chainId);
        }
        if (idleBlock.isNegative()) {
            throw new IllegalArgumentException("the idle time is not negative");
        }
    }

    public static ChainSettings in(Path home) {
        return new ChainSettings(home, 0, CHAIN_ID, IDLE_BLOCK, InstantSource.system());
    }

    public ChainSettings withPort(int other) {
        return new ChainSettings(home, other, chainId, idleBlock, clock);
    }

    public ChainSettings withIdleBlock(Duration other) {
        return new ChainSettings(home, port, chainId, other, clock);
    }
}
