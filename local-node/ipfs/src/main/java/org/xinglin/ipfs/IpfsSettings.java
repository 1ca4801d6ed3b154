package org.xinglin.ipfs;

import java.nio.file.Path;
import java.util.List;
import org.xinglin.ipfs.rpc.Authorization;

/**
 * Where the embedded node keeps its repo, the loopback port of its API (0 takes a free one), and who may call it; with no
 * authorization everybody on this machine may.
 */
public record IpfsSettings(Path home, int port, List<Authorization> authorizations) {
    public IpfsSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not " + port);
        }
        authorizations = List.copyOf(authorizations);
    }

    /** Open to everybody on this machine. */
    public IpfsSettings(Path home, int port) {
        this(home, port, List.of());
    }
}
