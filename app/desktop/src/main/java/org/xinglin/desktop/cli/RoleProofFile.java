package org.xinglin.desktop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** A proof on its way to a relay: JSON, numbers as decimal digits. */
final class RoleProofFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A proof with 128 members has less than a tenth of this. */
    private static final long MAX_BYTES = 1 << 20;

    private RoleProofFile() {}

    static void write(RoleProof proof, Path file) throws Failed {
        try {
            Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(proof)));
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, file.toString(), ""), e);
        }
    }

    /** @throws Failed Invalid FILE_MISSING or FILE_UNREADABLE, also for what is no proof */
    static RoleProof read(Path file) throws Failed {
        if (!Files.exists(file)) {
            throw Failed.invalid(Problem.FILE_MISSING, file.toString());
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw Failed.invalid(Problem.FILE_UNREADABLE, file.toString());
            }
            return proof(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), "no proof of a role"), e);
        }
    }

    private static ObjectNode tree(RoleProof proof) {
        RoleStatement statement = proof.statement();
        ObjectNode node = JSON.createObjectNode()
                .put("chainId", statement.domain().chainId())
                .put("contract", statement.domain().contract().text())
                .put("record", statement.record().hex())
                .put("role", statement.role().word())
                .put("day", statement.day())
                .put("sender", statement.sender().text());
        ArrayNode ring = node.putArray("ring");
        for (RingMember member : statement.ring()) {
            ring.addObject().put("account", member.account().text()).set("key", tree(member.key()));
        }
        node.set("image", tree(proof.image()));
        node.put("challenge", proof.challenge().toString());
        ArrayNode responses = node.putArray("responses");
        proof.responses().forEach(response -> responses.add(response.toString()));
        return node;
    }

    private static ObjectNode tree(RolePoint point) {
        return JSON.createObjectNode()
                .put("x", point.x().toString())
                .put("y", point.y().toString());
    }

    private static RoleProof proof(JsonNode node) {
        List<RingMember> ring = new ArrayList<>();
        for (JsonNode member : node.path("ring")) {
            ring.add(new RingMember(account(member.path("account")), point(member.path("key"))));
        }
        List<BigInteger> responses = new ArrayList<>();
        node.path("responses").forEach(response -> responses.add(number(response)));
        RoleStatement statement = new RoleStatement(
                new RoleDomain(node.path("chainId").asLong(), account(node.path("contract"))),
                Digest.ofHex(node.path("record").asText()),
                role(node.path("role").asText()),
                node.path("day").asLong(),
                account(node.path("sender")),
                ring);
        return new RoleProof(statement, point(node.path("image")), number(node.path("challenge")), responses);
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role"));
    }

    private static WalletAddress account(JsonNode node) {
        return new WalletAddress(node.asText());
    }

    private static RolePoint point(JsonNode node) {
        return new RolePoint(number(node.path("x")), number(node.path("y")));
    }

    private static BigInteger number(JsonNode node) {
        String digits = node.asText();
        if (digits.isEmpty() || digits.length() > 78 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("no number"); // 78 digits hold 256 bits
        }
        return new BigInteger(digits);
    }
}
