package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** A consortium from its making to a revoked hospital's return, all by commands. */
class TrainConsortiumStoryTest {
    private static final String HOME = "hospital";

    @TempDir
    Path folder;

    private @Nullable LocalNode node;

    @AfterEach
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    private Console console(NodeSettings settings) throws Exception {
        LocalNode started = LocalNode.start(settings);
        node = started;
        Console console = new Console(folder);
        console.ok(
                HOME,
                "init",
                "--name",
                "First Hospital",
                "--operator",
                "Wang",
                "--node",
                started.addressFile().toString());
        return console;
    }

    private static JsonNode failed(Console.Ended ended) throws IOException {
        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(ExitCode.FAILED);
        List<JsonNode> failed = ended.lines().stream()
                .filter(line -> line.path("verdict").asText().equals("failed"))
                .toList();
        assertThat(failed).as(ended.out()).hasSize(1);
        return failed.getFirst();
    }

    @Test
    void aHospitalEntersIsRevokedAndComesBack() throws Exception {
        Path authority = folder.resolve("authority");
        Path password = Files.writeString(folder.resolve("authority-password"), "correct horse\n");
        create(authority, password);
        Console console = console(NodeSettings.in(folder.resolve("node")).withAuthority(authority, password));
        String account = enter(console, authority, password);
        authority(console, "revoke", authority, password, account);
        assertThat(failed(console.run(HOME, "train", "preflight")).get("check").asText())
                .isEqualTo("revocation");
        assertThat(console.run(HOME, "train", "status").out()).contains("XL-TRUST-REVOKED");

        Path again = folder.resolve("again");
        authority(console, "renew", authority, password, account, "--to", again.toString());
        console.ok(HOME, "train", "enrol", "--token-file", again.toString());
        console.ok(HOME, "train", "preflight");
        assertThat(authority(console, "list", authority, password).lines())
                .filteredOn(line -> line.get("name").asText().equalsIgnoreCase(account))
                .extracting(line -> line.has("revoked"))
                .containsExactlyInAnyOrder(true, true, false);
    }

    private void create(Path authority, Path password) throws IOException {
        Console made = new Console(folder);
        assertThat(made.tool(
                                "train",
                                "authority",
                                "create",
                                authority.toString(),
                                "--consortium",
                                "House of apricots",
                                "--password-file",
                                password.toString())
                        .code())
                .isZero();
        assertThat(made.tool("train", "authority", "create", authority.toString(), "--consortium", "Another")
                        .out())
                .contains("XL-FILE-EXISTS");
    }

    /** @return the hospital's account */
    private String enter(Console console, Path authority, Path password) throws IOException {
        assertThat(failed(console.run(HOME, "train", "preflight")).get("check").asText())
                .isEqualTo("certificate");
        assertThat(console.run(HOME, "train", "status").out()).contains("XL-TRUST-NO-CERTIFICATE");

        Path token = folder.resolve("token");
        authority(console, "token", authority, password, "--to", token.toString());
        console.ok(HOME, "train", "enrol", "--token-file", token.toString());
        String account =
                console.ok(HOME, "train", "enrol").last().get("account").asText();
        assertThat(console.run(HOME, "train", "enrol", "--token-file", token.toString())
                        .out())
                .contains("XL-TRUST-TOKEN-REFUSED");
        assertThat(console.ok(HOME, "train", "preflight").lines())
                .extracting(line -> line.get("check").asText())
                .containsExactly(
                        "name",
                        "port",
                        "tls",
                        "authority",
                        "certificate",
                        "revocation",
                        "clock",
                        "version",
                        "disk",
                        "chain",
                        "storage");
        assertThat(console.run(HOME, "train", "status").out()).as("it answers").contains("XL-NO-TASK");
        console.ok(HOME, "train", "enrol", "--renew");
        assertThat(console.ok(HOME, "audit", "list").out()).contains("enrol-in-consortium");
        return account;
    }

    private static Console.Ended authority(
            Console console, String command, Path authority, Path password, String... others) throws IOException {
        String[] start = {"train", "authority", command, authority.toString(), "--password-file", password.toString()};
        Console.Ended ended =
                console.tool(Stream.concat(Stream.of(start), Stream.of(others)).toArray(String[]::new));
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return ended;
    }

    @Test
    void besideTheNodeAConsoleEnrolsByItselfAndKeepsItsKeySealed() throws Exception {
        Console console = console(NodeSettings.in(folder.resolve("node")));
        assertThat(console.run(HOME, "train", "status").out()).as("it answers").contains("XL-NO-TASK");
        JsonNode present = console.ok(HOME, "train", "enrol").last();
        assertThat(present.get("daysLeft").asInt()).isEqualTo(29);
        Path token = folder.resolve("node/edge/enrolment.token");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.walk(folder.resolve(HOME).resolve("federation"))) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            assertThat(kept).hasSize(1);
            assertThat(Files.readString(kept.getFirst(), StandardCharsets.UTF_8))
                    .doesNotContain("PRIVATE KEY");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getFirst())))
                    .isEqualTo("rw-------");
        }
    }
}
