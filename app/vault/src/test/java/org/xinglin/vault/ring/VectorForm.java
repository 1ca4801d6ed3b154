package org.xinglin.vault.ring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** How proofs stand in the vectors: numbers of 32 bytes as 0x and 64 digits. */
final class VectorForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VectorForm() {}

    static ObjectNode of(RoleProof proof) {
        ObjectNode node = JSON.createObjectNode();
        node.set("statement", of(proof.statement()));
        node.set("image", of(proof.image()));
        node.put("challenge", hex(proof.challenge()));
        ArrayNode responses = node.putArray("responses");
        proof.responses().forEach(response -> responses.add(hex(response)));
        return node;
    }

    static ObjectNode of(RoleStatement statement) {
        ObjectNode node = JSON.createObjectNode()
                .put("chainId", statement.domain().chainId())
                .put("contract", statement.domain().contract().text())
                .put("record", statement.record().hex())
                .put("role", statement.role().code())
                .put("day", statement.day())
                .put("sender", statement.sender().text());
        ArrayNode ring = node.putArray("ring");
        for (RingMember member : statement.ring()) {
            ring.addObject().put("account", member.account().text()).set("key", of(member.key()));
        }
        return node;
    }

    static ObjectNode of(RoleKeyClaim claim, RoleDomain domain, WalletAddress account) {
        ObjectNode node = JSON.createObjectNode()
                .put("chainId", domain.chainId())
                .put("contract", domain.contract().text())
                .put("account", account.text());
        node.set("key", of(claim.key()));
        return node.put("challenge", hex(claim.challenge())).put("response", hex(claim.response()));
    }

    static ObjectNode of(RolePoint point) {
        return JSON.createObjectNode().put("x", hex(point.x())).put("y", hex(point.y()));
    }

    static RoleProof proof(JsonNode node) {
        List<BigInteger> responses = new ArrayList<>();
        node.path("responses").forEach(response -> responses.add(number(response)));
        return new RoleProof(
                statement(node.path("statement")),
                point(node.path("image")),
                number(node.path("challenge")),
                responses);
    }

    static RoleKeyClaim claim(JsonNode node) {
        return new RoleKeyClaim(point(node.path("key")), number(node.path("challenge")), number(node.path("response")));
    }

    static RoleDomain domain(JsonNode node) {
        return new RoleDomain(node.path("chainId").asLong(), account(node.path("contract")));
    }

    static WalletAddress account(JsonNode node) {
        return new WalletAddress(node.asText());
    }

    private static RoleStatement statement(JsonNode node) {
        List<RingMember> ring = new ArrayList<>();
        node.path("ring")
                .forEach(
                        member -> ring.add(new RingMember(account(member.path("account")), point(member.path("key")))));
        Role role = Arrays.stream(Role.values())
                .filter(one -> one.code() == node.path("role").asInt())
                .findFirst()
                .orElseThrow();
        return new RoleStatement(
                domain(node),
                Digest.ofHex(node.path("record").asText()),
                role,
                node.path("day").asLong(),
                account(node.path("sender")),
                ring);
    }

    private static RolePoint point(JsonNode node) {
        return new RolePoint(number(node.path("x")), number(node.path("y")));
    }

    private static BigInteger number(JsonNode node) {
        return new BigInteger(node.asText().substring(2), 16);
    }

    private static String hex(BigInteger value) {
        return "0x" + HexFormat.of().formatHex(BigIntegers.asUnsignedByteArray(Words.LENGTH, value));
    }
}
