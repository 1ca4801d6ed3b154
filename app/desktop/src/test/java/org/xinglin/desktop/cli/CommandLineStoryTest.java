package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** Every member in a home and processes of her own; the node runs here. */
@Timeout(180)
class CommandLineStoryTest {
    @TempDir
    static Path folder;

    private static LocalNode node;
    private static Shell shell;
    private static String nodeFile;

    @BeforeAll
    static void start() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        nodeFile = node.addressFile().toString();
        shell = new Shell(folder, "correct horse");
        for (String[] member : new String[][] {
            {"hospital", "First Hospital", "hospital"}, {"doctor", "Dr Li", "doctor"}, {"stranger", "Dr Who", "doctor"}
        }) {
            ok("init", "--home", member[0], "--name", member[1], "--role", member[2], "--node", nodeFile);
        }
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aRecordIsOpenToWhomItWasGrantedAndToNobodyElse() throws Exception {
        Path plain = file("影像 with spaces.bin", 2_500_000);
        JsonNode record = protect(plain);
        String id = record.path("record").asText();
        String cid = record.path("cid").asText();
        assertThat(run("record", "open", "--home", "doctor", "--cid", cid, "--out", "d")
                        .code())
                .isEqualTo(ExitCode.REFUSED);
        ok("access", "grant", "--home", "hospital", id, "Dr Li", "--until", "2999-12-31");
        ok("access", "check", "--home", "stranger", cid, "Dr Li");
        ok("record", "open", "--home", "doctor", "--cid", cid, "--out", "d");
        assertThat(Files.mismatch(folder.resolve("d"), plain)).isEqualTo(-1);
        assertThat(run("record", "open", "--home", "stranger", "--cid", cid, "--out", "s")
                        .code())
                .isEqualTo(ExitCode.REFUSED);
        ok("access", "revoke", "--home", "hospital", id, "Dr Li");
        assertThat(run("access", "check", "--home", "hospital", id, "Dr Li").code())
                .isEqualTo(ExitCode.REFUSED);
        assertThat(run("record", "open", "--home", "doctor", "--cid", cid, "--out", "d2")
                        .code())
                .isEqualTo(ExitCode.REFUSED);
        assertThat(folder.resolve("s")).doesNotExist();
        assertThat(folder.resolve("d2")).doesNotExist();
    }

    @Test
    void aFlippedByteInTheStoreLeavesNoPlaintext() throws Exception {
        JsonNode record = protect(file("flipped.bin", 1_500_000));
        flipTheLargestBlocksOf(folder.resolve("node/ipfs"));
        Shell.Ended ended = run(
                "record", "open", "--home", "hospital", record.path("record").asText(), "--out", "flipped.out");
        assertThat(ended.code()).isEqualTo(ExitCode.TAMPERED);
        assertThat(ended.err()).contains("XL-TAMPERED").doesNotContain("Exception", "\tat ");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".xinglin-") || name.equals("flipped.out"));
        }
    }

    @Test
    void whatGoesWrongHasItsExitCodeAndASentence() throws Exception {
        assertThat(shell.withPassword("wrong horse")
                        .run("record", "list", "--home", "hospital")
                        .code())
                .isEqualTo(ExitCode.TAMPERED);
        assertThat(run("record", "list", "--home", "nowhere").err()).contains("XL-NOT-SET-UP");
        assertThat(run("record", "protect", "--home", "hospital", "--patient", "1", "missing.dcm")
                        .err())
                .contains("XL-FILE-MISSING");
        assertThat(run("record", "open", "--home", "doctor", "--cid", "nonsense", "--out", "x")
                        .err())
                .contains("XL-NOT-A-CID");
        assertThat(run("record", "frobnicate").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run(
                                "train",
                                "publish",
                                "--home",
                                "hospital",
                                "--spec",
                                badTask().toString())
                        .err())
                .contains("XL-BAD-TASK", "sead");
        assertThat(run("--version").out()).startsWith("xinglin ");
    }

    @Test
    void aNodeThatIsAwayIsExitFive() throws Exception {
        String away = Files.readString(Path.of(nodeFile)).replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:1");
        Path file = Files.writeString(folder.resolve("away.json"), away);
        Shell.Ended ended = run("init", "--home", "late", "--name", "Late", "--node", file.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(folder.resolve("late/vault.json")).doesNotExist();
    }

    @Test
    void aBlocksDataSheetIsPrintedForPeopleAndForScripts() throws Exception {
        String home = "hospital";
        JsonNode sheet = new ObjectMapper()
                .readTree(
                        ok("chain", "block", "latest", "--json", "--home", home).out());
        assertThat(sheet.path("block").asLong()).isPositive();
        assertThat(sheet.path("network").path("consensus").asText()).isEqualTo("proof-of-authority");
        assertThat(sheet.path("network").path("validators").path(0)).isEqualTo(sheet.path("proposer"));
        assertThat(ok("chain", "block", "1", "--home", home).out())
                .containsPattern("hash +0x[0-9a-f]{64}")
                .containsPattern("legacy +1")
                .containsPattern("chainType +consortium");
        assertThat(run("chain", "block", "999999999", "--home", home).err()).contains("no block 999999999");
        assertThat(run("chain", "block", "-1x", "--home", home).code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("chain", "block", "soon", "--home", home).err()).contains("latest");
    }

    private static Path badTask() throws IOException {
        return Files.writeString(folder.resolve("bad.json"), "{\"sead\": 1}");
    }

    private static JsonNode protect(Path plain) throws Exception {
        Shell.Ended ended = ok("record", "protect", "--home", "hospital", "--patient", "P", "--json", plain.toString());
        return new ObjectMapper().readTree(ended.out());
    }

    private static Path file(String name, int length) throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    /** Blocks of a whole chunk hold ciphertext. */
    private static void flipTheLargestBlocksOf(Path repo) throws IOException {
        List<Path> blocks;
        try (Stream<Path> all = Files.walk(repo)) {
            blocks = all.filter(Files::isRegularFile).toList();
        }
        for (Path block : blocks) {
            byte[] bytes = Files.readAllBytes(block);
            if (bytes.length == 1 << 20) {
                bytes[bytes.length / 2] ^= 1;
                Files.write(block, bytes);
            }
        }
    }

    private static Shell.Ended run(String... arguments) throws Exception {
        return shell.run(arguments);
    }

    private static Shell.Ended ok(String... arguments) throws Exception {
        Shell.Ended ended = shell.run(arguments);
        assertThat(ended.code())
                .as(String.join(" ", arguments) + "\n" + ended.err())
                .isZero();
        return ended;
    }
}
