package org.xinglin.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.ipfs.rpc.Authorization;

/**
 * How the node's IPFS runs.
 *
 * @param port 0 is any free one
 * @param tokenFile holds what the console sends as bearer token, and is made when it is not there; empty for none
 * @param others who else may call, as Kubo's {@code API.Authorizations}
 */
public record IpfsOptions(int port, Optional<Path> tokenFile, List<Authorization> others) {
    public IpfsOptions {
        others = List.copyOf(others);
    }

    /** On any free port, open to everybody on this machine. */
    static IpfsOptions usual() {
        return new IpfsOptions(0, Optional.empty(), List.of());
    }

    List<Authorization> authorizations() throws IOException {
        List<Authorization> all = new ArrayList<>(others);
        if (tokenFile.isPresent()) {
            all.add(Authorization.ofToken("console", TokenFile.readOrCreate(tokenFile.get())));
        }
        return all;
    }
}
