package org.xinglin.node;

import java.nio.file.Path;
import java.time.Duration;

/** Where a local node keeps its files and on which loopback ports its parts listen; port 0 is any free one. */
public record NodeSettings(Path home, ChainOptions chain, IpfsOptions ipfs, int edgePort) {
    public NodeSettings {
        home = home.toAbsolutePath().normalize();
    }

    public static NodeSettings in(Path home) {
        return new NodeSettings(home, ChainOptions.usual(), IpfsOptions.usual(), 0);
    }

    public NodeSettings withIdleBlock(Duration other) {
        return new NodeSettings(home, chain.withIdleBlock(other), ipfs, edgePort);
    }

    Path chainFolder() {
        return home.resolve("chain");
    }

    Path ipfsFolder() {
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
