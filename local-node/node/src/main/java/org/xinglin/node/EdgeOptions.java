package org.xinglin.node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.federation.coordinator.EdgeTrust;

/**
 * How the node's edge coordinator listens, always behind mutual TLS.
 *
 * @param host the address to listen on
 * @param port 0 is any free one
 * @param names further DNS names and IP addresses that participants dial
 * @param authority the consortium's authority; empty for one of the node's own, with a token for the consoles of this user
 */
public record EdgeOptions(String host, int port, List<String> names, Optional<Authority> authority) {
    private static final List<String> EVERYWHERE = List.of("0.0.0.0", "::");

    public EdgeOptions {
        names = List.copyOf(names);
    }

    /** A folder as {@code xinglin train authority create} makes it, and the file with its password, if it has one. */
    public record Authority(Path folder, Optional<Path> passwordFile) {}

    /** On any free port of the loopback interface, with an authority of its own. */
    static EdgeOptions usual() {
        return new EdgeOptions(ChainOptions.LOOPBACK, 0, List.of(), Optional.empty());
    }

    /** All names that the certificate is for. */
    List<String> allNames() {
        List<String> all = new ArrayList<>(names);
        if (!EVERYWHERE.contains(host)) {
            all.add(host);
        }
        all.addAll(EdgeTrust.LOOPBACK);
        return all.stream().distinct().toList();
    }

    /** What a console beside the node dials. */
    String dialled(int boundPort) {
        String name = EVERYWHERE.contains(host) ? ChainOptions.LOOPBACK : host;
        return (name.contains(":") ? "[" + name + "]" : name) + ":" + boundPort;
    }
}
