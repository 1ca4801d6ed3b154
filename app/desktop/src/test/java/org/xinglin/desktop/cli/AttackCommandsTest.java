package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** Hostile words and files at the command line. */
@Timeout(180)
class AttackCommandsTest {
    private static final String HOME = "hospital";
    private static final String TEN_MEGABYTES = "x".repeat(10_000_000);

    @TempDir
    static Path folder;

    private static LocalNode node;
    private static Console console;

    @BeforeAll
    static void twoHomes() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        console = new Console(folder);
        for (String home : List.of(HOME, "other")) {
            console.ok(
                    home,
                    "init",
                    "--name",
                    "Hospital " + home,
                    "--node",
                    node.addressFile().toString());
        }
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aPatientNameOfTenMegabytesIsRefusedInAFewWords() throws IOException {
        String file = Files.writeString(folder.resolve("note.txt"), "a note").toString();
        for (List<String> words : List.of(
                List.of("record", "protect", file, "--patient", TEN_MEGABYTES),
                List.of("record", "list", "--patient", TEN_MEGABYTES),
                List.of("access", "grant", "--patient", TEN_MEGABYTES, "--role", "doctor", "--purpose", "treatment"),
                List.of("access", "bind-patient", TEN_MEGABYTES, "somebody"),
                List.of(
                        "storage",
                        "export-car",
                        TEN_MEGABYTES,
                        "--out",
                        folder.resolve("x.car").toString()))) {
            Console.Ended ended = console.run(HOME, words.toArray(String[]::new));
            assertThat(ended.code()).as(words.get(1)).isEqualTo(ExitCode.USAGE);
            assertThat(ended.out() + ended.err())
                    .as(words.get(1))
                    .contains("1 to 256")
                    .hasSizeLessThan(500);
        }
        assertThat(console.ok(HOME, "record", "list").lines())
                .noneMatch(line -> line.toString().contains("xxxx"));
        assertThat(folder.resolve("x.car")).doesNotExist();
    }

    @Test
    void aTitleThatIsAPathLeadsNowhere() throws IOException {
        Path file = Files.writeString(folder.resolve("climbing.txt"), "stay where you are");
        console.ok(HOME, "record", "protect", file.toString(), "--patient", "../../P-1");
        String record = console.ok(HOME, "record", "list", "--patient", "../../P-1")
                .last()
                .path("record")
                .asText();
        console.ok(HOME, "record", "edit", record, "--title", "../../outside.txt");
        Path out = Files.createDirectories(folder.resolve("deep/deeper"));
        console.ok(
                HOME,
                "record",
                "open",
                record,
                "--out",
                out.resolve("inside.txt").toString());
        console.ok(
                HOME,
                "storage",
                "export-car",
                record,
                "--out",
                out.resolve("inside.car").toString());
        assertThat(out.resolve("inside.txt")).content().isEqualTo("stay where you are");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("outside"));
        }
        assertThat(console.run(HOME, "record", "edit", record, "--title", TEN_MEGABYTES)
                        .out())
                .contains("XL-BAD-TITLE")
                .hasSizeLessThan(2_000);
    }

    @Test
    void aNameThatIsAFormulaIsTextInTheExportedLog() throws IOException {
        String formula = "=HYPERLINK(\"http://x\")";
        String fresh = Files.writeString(folder.resolve("fresh"), "grapes and melons\n")
                .toString();
        console.ok(HOME, "operator", "add", formula, "--role", "auditor", "--new-password-file", fresh);
        new Console(folder, "grapes and melons").ok(HOME, "audit", "verify", "--operator", formula);
        Path csv = folder.resolve("audit.csv");
        console.ok(HOME, "audit", "export", "--out", csv.toString());
        assertThat(csv)
                .content()
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
                .doesNotContain(",=")
                .doesNotContain("\n=");
    }

    @Test
    void aVaultFileOfAnotherMachineOpensNothingHere() throws IOException {
        Path vault = folder.resolve(HOME).resolve("vault.json");
        Path own = Files.copy(vault, folder.resolve("own-vault.json"));
        Files.copy(folder.resolve("other/vault.json"), vault, StandardCopyOption.REPLACE_EXISTING);
        try {
            Console.Ended ended = console.run(HOME, "record", "list");
            assertThat(ended.out()).contains("XL-TAMPERED");
            assertThat(ended.code()).isEqualTo(ExitCode.TAMPERED);
        } finally {
            Files.copy(own, vault, StandardCopyOption.REPLACE_EXISTING);
        }
        console.ok(HOME, "record", "list");
    }

    @Test
    void aVaultFileThatWasCutIsDamageWhereverTheCutIs() throws IOException {
        Path vault = folder.resolve("other/vault.json");
        byte[] whole = Files.readAllBytes(vault);
        try {
            for (int length : new int[] {0, 1, whole.length / 2, whole.length - 2}) {
                Files.write(vault, java.util.Arrays.copyOf(whole, length));
                Console.Ended ended = console.run("other", "record", "list");
                assertThat(ended.out()).as("%d bytes", length).contains("XL-TAMPERED");
                assertThat(ended.code()).isEqualTo(ExitCode.TAMPERED);
            }
        } finally {
            Files.write(vault, whole);
        }
        console.ok("other", "record", "list");
    }
}
