package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** An auditor names a node of her own, and writes it into the home; only an administrator takes the home anywhere. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodeMoveStoryTest {
    private static final String HOME = "hospital";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static LocalNode ours;
    private static LocalNode evil;
    private static Console wang;
    private static Console zhou;

    @BeforeAll
    static void aHospitalAndAnAuditorWithANodeOfHerOwn() throws Exception {
        ours = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        evil = LocalNode.start(NodeSettings.in(folder.resolve("evil")));
        wang = new Console(folder);
        zhou = new Console(folder, "bamboo grove");
        wang.ok(
                HOME,
                "init",
                "--name",
                "First Hospital",
                "--operator",
                "Wang",
                "--node",
                ours.addressFile().toString());
        Path file = Files.writeString(folder.resolve("new-Zhou"), "bamboo grove\n");
        wang.ok(
                HOME,
                "operator",
                "add",
                "Zhou",
                "--role",
                "auditor",
                "--operator",
                "Wang",
                "--new-password-file",
                file.toString());
    }

    @AfterAll
    static void stop() {
        evil.close();
        ours.close();
    }

    @Test
    @Order(1)
    void anotherChainIsRefusedWhoeverNamesItAndTheLogSaysWhoTried() throws IOException {
        String there = evil.addressFile().toString();
        assertThat(zhou.run(HOME, "audit", "list", "--operator", "Zhou", "--node", there)
                        .out())
                .contains("XL-OTHER-CHAIN");
        assertThat(wang.run(HOME, "record", "list", "--operator", "Wang", "--node", there)
                        .out())
                .contains("XL-OTHER-CHAIN");
        assertThat(zhou.run(HOME, "chain", "move", "--operator", "Zhou", "--node", there)
                        .out())
                .contains("XL-NOT-YOUR-ROLE");
        String log = wang.ok(HOME, "audit", "list", "--operator", "Wang").toString();
        assertThat(log).contains("XL-OTHER-CHAIN", "Zhou");
    }

    @Test
    @Order(2)
    void aReferenceThatSomebodyRewroteIsRefused() throws IOException {
        Path reference = folder.resolve(HOME).resolve("node-reference.json");
        byte[] genuine = Files.readAllBytes(reference);
        ObjectNode changed = (ObjectNode) JSON.readTree(genuine);
        ((ObjectNode) changed.get("deployment")).put("medicalAccess", "0x" + "ee".repeat(20));
        Files.write(reference, JSON.writeValueAsBytes(changed));
        assertThat(wang.run(HOME, "record", "list", "--operator", "Wang").out()).contains("XL-OTHER-CHAIN");
        Files.write(reference, genuine);
        wang.ok(HOME, "record", "list", "--operator", "Wang");
    }

    @Test
    @Order(3)
    void theSameChainElsewhereIsNoMoveAndOnlyAnAdministratorsChoiceIsRemembered() throws IOException {
        ObjectNode elsewhere = (ObjectNode) JSON.readTree(
                folder.resolve(HOME).resolve("node-reference.json").toFile());
        elsewhere.put("chain", elsewhere.get("chain").asText().replace("127.0.0.1", "localhost"));
        Path file = Files.write(folder.resolve("elsewhere.json"), JSON.writeValueAsBytes(elsewhere));
        zhou.ok(HOME, "record", "list", "--operator", "Zhou", "--node", file.toString());
        assertThat(remembered()).contains("127.0.0.1");
        wang.ok(HOME, "record", "list", "--operator", "Wang", "--node", file.toString());
        assertThat(remembered()).contains("localhost");
        assertThat(wang.ok(HOME, "audit", "list", "--operator", "Wang").toString())
                .contains("node at localhost:");
    }

    @Test
    @Order(4)
    void anAdministratorMovesTheHomeAndTheLogSaysFromWhereToWhere() throws IOException {
        String there = evil.addressFile().toString();
        wang.ok(HOME, "chain", "move", "--operator", "Wang", "--node", there);
        zhou.ok(HOME, "record", "list", "--operator", "Zhou");
        assertThat(wang.ok(HOME, "audit", "list", "--operator", "Wang").toString())
                .contains("move-node", "was chain ", "; is chain ");
    }

    private static String remembered() throws IOException {
        JsonNode node = JSON.readTree(
                folder.resolve(HOME).resolve("node-reference.json").toFile());
        return node.get("chain").asText();
    }
}
