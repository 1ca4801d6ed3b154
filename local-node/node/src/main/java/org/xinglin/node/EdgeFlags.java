package org.xinglin.node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.trust.HostName;
import picocli.CommandLine.Option;

/** The options of {@code xinglin-node start} that concern the edge coordinator. */
final class EdgeFlags {
    @Option(names = "--edge-port", paramLabel = "PORT", description = "Edge coordinator, gRPC. Default: 7070.")
    private int port = 7070;

    @Option(
            names = "--edge-host",
            paramLabel = "ADDRESS",
            description = {
                "Where the edge coordinator listens: TLS 1.3 only, and only certificates of the consortium get in.",
                "Default: " + ChainOptions.LOOPBACK + "; 0.0.0.0 for every interface."
            })
    private String host = ChainOptions.LOOPBACK;

    @Option(
            names = "--edge-name",
            paramLabel = "NAME",
            description =
                    "A DNS name or IP address that hospitals dial, for the coordinator's certificate; may be repeated.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--authority",
            paramLabel = "DIR",
            description = {
                "The consortium's authority, from 'xinglin train authority create'.",
                "Without it the node makes one of its own and lets the consoles of this user enrol by themselves."
            })
    private @Nullable Path authority;

    @Option(
            names = "--authority-password-file",
            paramLabel = "FILE",
            description = "The password of the authority's key, on the first line.")
    private @Nullable Path passwordFile;

    /** Throws IllegalArgumentException with a sentence where options are wrong or do not go together. */
    EdgeOptions options() {
        if (passwordFile != null && authority == null) {
            throw new IllegalArgumentException(
                    "--authority-password-file is for the key in --authority: give that, too");
        }
        List<String> all = new ArrayList<>(names);
        all.add(host);
        for (String name : all) {
            if (!HostName.isOne(name)) {
                throw new IllegalArgumentException(name + " is no DNS name and no IP address");
            }
        }
        return new EdgeOptions(
                host,
                port,
                names,
                Optional.ofNullable(authority)
                        .map(folder -> new EdgeOptions.Authority(folder, Optional.ofNullable(passwordFile))));
    }
}
