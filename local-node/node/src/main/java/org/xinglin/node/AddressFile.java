package org.xinglin.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.xinglin.contracts.Deployment;

/** What a console must know of a node: {@code node.json}, and the first line that the node prints. */
record AddressFile(URI chain, URI chainFeed, URI ipfs, int edgePort, String coordinator, Deployment deployment) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One line. */
    String json() {
        var root = JSON.createObjectNode();
        root.put("chain", chain.toString());
        root.put("chainFeed", chainFeed.toString());
        root.put("ipfs", ipfs.toString());
        root.put("edge", "127.0.0.1:" + edgePort);
        root.put("coordinator", coordinator);
        root.putObject("deployment")
                .put("chainId", deployment.chainId())
                .put("consortium", deployment.consortium())
                .put("medicalAccess", deployment.medicalAccess())
                .put("federationLedger", deployment.federationLedger())
                .put("block", deployment.block());
        root.put("pid", ProcessHandle.current().pid());
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("addresses could not be written as JSON", e);
        }
    }

    void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, json() + System.lineSeparator());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
