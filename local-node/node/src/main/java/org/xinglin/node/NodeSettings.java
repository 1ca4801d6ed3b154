package org.xinglin.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where a local node keeps its files and how its parts listen; port 0 is any free one. */
public record NodeSettings(Path home, ChainOptions chain, IpfsOptions ipfs, EdgeOptions edge) {
    public NodeSettings {
        home = home.toAbsolutePath().normalize();
    }

    public static NodeSettings in(Path home) {
        return new NodeSettings(home, ChainOptions.usual(), IpfsOptions.usual(), EdgeOptions.usual());
    }

    public NodeSettings withIdleBlock(Duration other) {
        return new NodeSettings(home, chain.withIdleBlock(other), ipfs, edge);
    }

    /** The coordinator works with this authority, whose key lies under the password in a file. */
    public NodeSettings withAuthority(Path folder, Path passwordFile) {
        EdgeOptions.Authority authority = new EdgeOptions.Authority(folder, Optional.of(passwordFile));
        return new NodeSettings(
                home, chain, ipfs, new EdgeOptions(edge.host(), edge.port(), edge.names(), Optional.of(authority)));
    }

    Path chainFolder() {
        return home.resolve("chain");
    }

    Path ipfsFolder() {
        return home.resolve("ipfs");
    }

    Path edgeFolder() {
        return home.resolve("edge");
    }

    /** The node's own, where none is given. */
    Path authority() {
        return edgeFolder().resolve("authority");
    }

    Path enrolmentToken() {
        return edgeFolder().resolve("enrolment.token");
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
