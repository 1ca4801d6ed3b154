package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

/** An operator and an auditor come, the operator goes, and an old vault file does not bring him back. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorStoryTest {
    private static final String HOME = "hospital";

    @TempDir
    static Path folder;

    private static LocalNode node;
    private static Console wang;
    private static Console li;
    private static Console zhou;

    @BeforeAll
    static void aHospitalWithThreeOperators() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        wang = new Console(folder);
        li = new Console(folder, "plum blossom");
        zhou = new Console(folder, "bamboo grove");
        String nodeFile = node.addressFile().toString();
        wang.ok(HOME, "init", "--name", "First Hospital", "--operator", "Wang", "--node", nodeFile);
        add("Li", "operator", "plum blossom");
        add("Zhou", "auditor", "bamboo grove");
    }

    private static void add(String name, String role, String password) throws IOException {
        Path file = Files.writeString(folder.resolve("new-" + name), password + "\n");
        wang.ok(
                HOME,
                "operator",
                "add",
                name,
                "--role",
                role,
                "--operator",
                "wang",
                "--new-password-file",
                file.toString());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    @Order(1)
    void everyRoleMayDoItsPartAndNoMore() throws IOException {
        Path file = Files.writeString(folder.resolve("note.txt"), "no plaintext");
        li.ok(HOME, "record", "protect", file.toString(), "--patient", "P-1", "--operator", "Li");
        refused(li.run(HOME, "operator", "disable", "Zhou", "--operator", "Li"));
        refused(li.run(HOME, "vault", "rotate", "--operator", "Li"));
        refused(zhou.run(HOME, "record", "protect", file.toString(), "--patient", "P-1", "--operator", "Zhou"));
        assertThat(zhou.ok(HOME, "operator", "list", "--operator", "Zhou").lines())
                .hasSize(3);
    }

    @Test
    @Order(2)
    void whoeverIsDismissedStaysOutWhateverFileIsPutBack() throws IOException {
        Path vault = folder.resolve(HOME).resolve("vault.json");
        Path old = Files.copy(vault, folder.resolve("old-vault.json"));
        wang.ok(HOME, "operator", "disable", "li", "--operator", "Wang");
        assertThat(li.run(HOME, "record", "list", "--operator", "Li").out()).contains("XL-OPERATOR-DISABLED");
        assertThat(wang.ok(HOME, "vault", "rotate", "--operator", "Wang")
                        .last()
                        .path("operators")
                        .asInt())
                .isEqualTo(2);
        zhou.ok(HOME, "record", "list", "--operator", "Zhou");
        Path present = Files.copy(vault, folder.resolve("present-vault.json"));
        Files.copy(old, vault, StandardCopyOption.REPLACE_EXISTING);
        Console.Ended back = li.run(HOME, "record", "list", "--operator", "Li");
        assertThat(back.out()).contains("XL-TAMPERED");
        assertThat(back.code()).isEqualTo(ExitCode.TAMPERED);
        Files.copy(present, vault, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    @Order(3)
    void afterThreeWrongPasswordsEvenTheRightOneHasToWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(li.run(HOME, "record", "list", "--operator", "Zhou").out())
                    .contains("XL-WRONG-PASSWORD");
        }
        assertThat(zhou.run(HOME, "record", "list", "--operator", "Zhou").out()).contains("XL-MUST-WAIT");
        wang.ok(HOME, "record", "list", "--operator", "Wang");
    }

    private static void refused(Console.Ended ended) {
        assertThat(ended.out()).contains("XL-NOT-YOUR-ROLE");
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
    }
}
