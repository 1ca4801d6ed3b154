package org.xinglin.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xinglin.contracts.Deployment;

/**
 * The chain and the IPFS node that a coordinator without its own works on: read from a {@code node.json} as a node writes it, or from one
 * that a person wrote with the addresses of the consortium's.
 *
 * @param chainToken what the chain asks for, if it does
 */
record Neighbours(
        URI chain,
        URI chainFeed,
        Optional<Path> chainToken,
        URI ipfs,
        Optional<Path> ipfsToken,
        Deployment deployment) {

    /** @throws IOException when the file can not be read or misses a field, which is named */
    static Neighbours read(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
        try {
            return new Neighbours(
                    uri(root, "chain"),
                    uri(root, "chainFeed"),
                    path(root, "chainTokenFile"),
                    uri(root, "ipfs"),
                    path(root, "ipfsTokenFile"),
                    Deployment.parse(root.path("deployment").toString()));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static URI uri(JsonNode root, String name) {
        String text = root.path(name).asText();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return URI.create(text);
    }

    private static Optional<Path> path(JsonNode root, String name) {
        return root.has(name) ? Optional.of(Path.of(root.path(name).asText())) : Optional.empty();
    }
}
