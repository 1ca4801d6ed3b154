package org.xinglin.node;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a local node keeps its files and on which loopback ports it listens; port 0 is any free one.
 *
 * @param idleBlock how long an idle chain waits before it seals an empty block; zero for never
 */
public record NodeSettings(Path home, int chainPort, int ipfsPort, int edgePort, Duration idleBlock) {
    private static final Duration IDLE_BLOCK = Duration.ofSeconds(5);

    public NodeSettings {
        home = home.toAbsolutePath().normalize();
    }

    public static NodeSettings in(Path home) {
        return new NodeSettings(home, 0, 0, 0, IDLE_BLOCK);
    }

    public NodeSettings withIdleBlock(Duration other) {
        return new NodeSettings(home, chainPort, ipfsPort, edgePort, other);
    }

    Path chain() {
        return home.resolve("chain");
    }

    Path ipfs() {
        return home.resolve("ipfs");
    }

    Path edge() {
        return home.resolve("edge");
    }

    Path deployment() {
        return home.resolve("deployment.json");
    }

    Path coordinatorKey() {
        return home.resolve("coordinator.key");
    }

    Path addressFile() {
        return home.resolve("node.json");
    }
}
