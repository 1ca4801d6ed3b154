package org.xinglin.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.xinglin.contracts.Deployment;

/**
 * What a console must know of a node: {@code node.json}, and the first line that the node prints.
 *
 * @param chainToken where the token lies that the chain asks for, if it does; the token itself is never written here
 * @param services what a node that only follows a chain does not have
 */
record AddressFile(URI chain, URI chainFeed, Optional<Path> chainToken, Optional<Services> services) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What runs beside the chain, and the contracts on it. */
    record Services(URI ipfs, Optional<Path> ipfsToken, Edge edge, String coordinator, Deployment deployment) {}

    /** What participants dial, and where a token lies for those on this machine. */
    record Edge(String address, Optional<Path> enrolmentToken) {}

    /** One line. */
    String json() {
        var root = JSON.createObjectNode();
        root.put("chain", chain.toString());
        root.put("chainFeed", chainFeed.toString());
        chainToken.ifPresent(file -> root.put("chainTokenFile", file.toString()));
        services.ifPresent(running -> {
            Deployment deployment = running.deployment();
            root.put("ipfs", running.ipfs().toString());
            running.ipfsToken().ifPresent(file -> root.put("ipfsTokenFile", file.toString()));
            root.put("edge", running.edge().address());
            running.edge().enrolmentToken().ifPresent(file -> root.put("enrolmentTokenFile", file.toString()));
            root.put("coordinator", running.coordinator());
            ObjectNode contracts = root.putObject("deployment")
                    .put("chainId", deployment.chainId())
                    .put("consortium", deployment.consortium())
                    .put("medicalAccess", deployment.medicalAccess())
                    .put("federationLedger", deployment.federationLedger())
                    .put("block", deployment.block());
            deployment.proofOfRole().ifPresent(address -> contracts.put("proofOfRole", address));
        });
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
