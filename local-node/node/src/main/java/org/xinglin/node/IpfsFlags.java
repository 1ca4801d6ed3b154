package org.xinglin.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.rpc.Authorization;
import picocli.CommandLine.Option;

/** The options of {@code xinglin-node start} that concern IPFS. */
final class IpfsFlags {
    @Option(names = "--ipfs-port", paramLabel = "PORT", description = "Kubo RPC. Default: 5001.")
    private int port = 5001;

    @Option(
            names = "--ipfs-token-file",
            paramLabel = "FILE",
            description = "Ask callers of the Kubo RPC for the bearer token in this file; made when it is not there.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--ipfs-authorizations",
            paramLabel = "FILE",
            description = {
                "Let further callers in: a JSON file in the form of Kubo's API.Authorizations,",
                "{\"name\": {\"AuthSecret\": \"bearer:TOKEN\", \"AllowedPaths\": [\"/api/v0/cat\"]}}."
            })
    private @Nullable Path authorizations;

    /** Throws IllegalArgumentException with a sentence where the file of authorizations can not be used. */
    IpfsOptions options() {
        List<Authorization> others = authorizations == null ? List.of() : read(authorizations);
        return new IpfsOptions(port, Optional.ofNullable(tokenFile), others);
    }

    private static List<Authorization> read(Path file) {
        try {
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            List<Authorization> found = new ArrayList<>();
            for (Map.Entry<String, JsonNode> entry : root.properties()) {
                found.add(authorization(entry.getKey(), entry.getValue()));
            }
            if (found.isEmpty()) {
                throw new IllegalArgumentException("nobody is named in it");
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            // Not what the parser saw: that could be a secret.
            String reason = e instanceof IllegalArgumentException ? ": " + e.getMessage() : "";
            throw new IllegalArgumentException(
                    "--ipfs-authorizations " + file + " can not be used" + reason
                            + "; it must be JSON in the form of Kubo's API.Authorizations",
                    e);
        }
    }

    private static Authorization authorization(String name, JsonNode entry) {
        List<String> paths = new ArrayList<>();
        entry.path("AllowedPaths").forEach(path -> paths.add(path.asText()));
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("\"" + name + "\" has no AllowedPaths");
        }
        return new Authorization(name, entry.path("AuthSecret").asText(), paths);
    }
}
