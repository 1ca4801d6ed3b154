package org.xinglin.ipfs;

import java.nio.file.Path;

/** Where the embedded node keeps its repo, and the loopback port of its API; port 0 takes a free one. */
public record IpfsSettings(Path home, int port) {
    public IpfsSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not " + port);
        }
    }
}
