package org.xinglin.desktop.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.settings.NodeAddresses;

/**
 * Reads where the neighbours are: from a {@code node.json} as the node writes it, or from addresses given one by one as
 * {@code chain=URL,feed=URL,ipfs=URL,edge=HOST:PORT,deployment=FILE} and, where the chain
 * or the IPFS node asks for one, {@code token=FILE} and {@code ipfs-token=FILE}; {@code enrolment-token=FILE} for the consortium. With
 * {@code gateway=URL} a trustless IPFS gateway is read from where the IPFS node can not help.
 */
public final class NodeReference {
    private static final String TOKEN_FILE = "chainTokenFile";
    private static final String IPFS_TOKEN_FILE = "ipfsTokenFile";
    private static final String ENROLMENT_TOKEN_FILE = "enrolmentTokenFile";
    private static final String GATEWAY = "gateway";
    private static final String ROLE_PROOFS = "proofOfRole";
    private static final ObjectMapper JSON = new ObjectMapper();

    private NodeReference() {}

    /** @throws Failed Invalid BAD_NODE_FILE, whose detail names the missing or ill-formed field */
    public static NodeAddresses read(String fileOrAddresses) throws Failed {
        return fileOrAddresses.contains("=") ? fromAddresses(fileOrAddresses) : fromFile(Path.of(fileOrAddresses));
    }

    private static NodeAddresses fromFile(Path file) throws Failed {
        return addresses(file.toString(), tree(file));
    }

    private static NodeAddresses fromAddresses(String text) throws Failed {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int at = pair.indexOf('=');
            if (at < 0) {
                throw bad(text, pair);
            }
            given.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
        }
        var node = JSON.createObjectNode();
        node.put("chain", required(given, text, "chain"));
        node.put("chainFeed", required(given, text, "feed"));
        node.put("ipfs", required(given, text, "ipfs"));
        node.put("edge", required(given, text, "edge"));
        if (given.containsKey("token")) {
            node.put(TOKEN_FILE, absolute(required(given, text, "token")));
        }
        if (given.containsKey("ipfs-token")) {
            node.put(IPFS_TOKEN_FILE, absolute(required(given, text, "ipfs-token")));
        }
        if (given.containsKey("enrolment-token")) {
            node.put(ENROLMENT_TOKEN_FILE, absolute(required(given, text, "enrolment-token")));
        }
        if (given.containsKey(GATEWAY)) {
            node.put(GATEWAY, required(given, text, GATEWAY));
        }
        JsonNode deployment = tree(Path.of(required(given, text, "deployment")));
        node.put("coordinator", deployment.path("coordinator").asText());
        node.set("deployment", deployment);
        return addresses(text, node);
    }

    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().toString();
    }

    private static String required(Map<String, String> given, String text, String key) throws Failed {
        String value = given.get(key);
        if (value == null || value.isEmpty()) {
            throw bad(text, key);
        }
        return value;
    }

    private static JsonNode tree(Path file) throws Failed {
        if (!Files.exists(file)) {
            throw Failed.invalid(Problem.FILE_MISSING, file.toString());
        }
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_NODE_FILE, file.toString(), "JSON"), e);
        }
    }

    private static NodeAddresses addresses(String source, JsonNode node) throws Failed {
        JsonNode deployment = node.path("deployment");
        var contracts = new NodeAddresses.Contracts(
                number(source, deployment, "chainId"),
                account(source, deployment, "consortium"),
                account(source, deployment, "medicalAccess"),
                account(source, deployment, "federationLedger"),
                deployment.has(ROLE_PROOFS) ? Optional.of(account(source, deployment, ROLE_PROOFS)) : Optional.empty(),
                number(source, deployment, "block"));
        return new NodeAddresses(
                uri(source, node, "chain"),
                uri(source, node, "chainFeed"),
                uri(source, node, "ipfs"),
                text(source, node, "edge"),
                account(source, node, "coordinator"),
                contracts,
                new NodeAddresses.TokenFiles(
                        file(source, node, TOKEN_FILE),
                        file(source, node, IPFS_TOKEN_FILE),
                        file(source, node, ENROLMENT_TOKEN_FILE)),
                node.has(GATEWAY) ? Optional.of(uri(source, node, GATEWAY)) : Optional.empty());
    }

    private static Optional<Path> file(String source, JsonNode node, String field) throws Failed {
        return node.has(field) ? Optional.of(Path.of(text(source, node, field))) : Optional.empty();
    }

    private static String text(String source, JsonNode node, String field) throws Failed {
        if (!node.path(field).isTextual()) {
            throw bad(source, field);
        }
        return node.path(field).asText();
    }

    private static long number(String source, JsonNode node, String field) throws Failed {
        if (!node.path(field).isIntegralNumber()) {
            throw bad(source, field);
        }
        return node.path(field).asLong();
    }

    private static URI uri(String source, JsonNode node, String field) throws Failed {
        try {
            return URI.create(text(source, node, field));
        } catch (IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_NODE_FILE, source, field), e);
        }
    }

    private static WalletAddress account(String source, JsonNode node, String field) throws Failed {
        try {
            return new WalletAddress(text(source, node, field));
        } catch (IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_NODE_FILE, source, field), e);
        }
    }

    private static Failed bad(String source, String field) {
        return new Failed(new Failure.Invalid(Problem.BAD_NODE_FILE, source, field));
    }

    /** Remembers the node for the next start, atomically. The form is the one {@link #read} takes. */
    public static void write(NodeAddresses node, Path file) throws Failed {
        var root = JSON.createObjectNode();
        root.put("chain", node.chain().toString());
        root.put("chainFeed", node.chainFeed().toString());
        node.tokens().chain().ifPresent(token -> root.put(TOKEN_FILE, token.toString()));
        node.tokens().ipfs().ifPresent(token -> root.put(IPFS_TOKEN_FILE, token.toString()));
        node.tokens().enrolment().ifPresent(token -> root.put(ENROLMENT_TOKEN_FILE, token.toString()));
        node.gateway().ifPresent(gateway -> root.put(GATEWAY, gateway.toString()));
        root.put("ipfs", node.ipfs().toString());
        root.put("edge", node.edge());
        root.put("coordinator", node.coordinator().text());
        var contracts = root.putObject("deployment")
                .put("chainId", node.contracts().chainId())
                .put("consortium", node.contracts().consortium().text())
                .put("medicalAccess", node.contracts().access().text())
                .put("federationLedger", node.contracts().federation().text())
                .put("block", node.contracts().block());
        node.contracts().roleProofs().ifPresent(address -> contracts.put(ROLE_PROOFS, address.text()));
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(file.getParent()), ""), e);
        }
    }
}
