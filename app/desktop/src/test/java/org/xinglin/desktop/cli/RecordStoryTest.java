package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;

/** Many files, the catalogue, destruction, verification and a lost catalogue, over one embedded node. */
@Timeout(300)
class RecordStoryTest {
    private static final int MANY = 300;

    @TempDir
    static Path folder;

    private static LocalNode node;
    private static Console console;

    @BeforeAll
    static void start() throws Exception {
        node = LocalNode.start(NodeSettings.in(folder.resolve("node")));
        console = new Console(folder);
        init("hospital");
        init("clinic");
    }

    private static void init(String home) {
        console.ok(
                home,
                "init",
                "--name",
                home,
                "--role",
                "hospital",
                "--node",
                node.addressFile().toString());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void threeHundredFilesAreOneBatchAndTheReportIsNoFormula(TestReporter reporter) throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        Random random = new Random(300);
        for (int i = 0; i < MANY; i++) {
            byte[] content = new byte[20 * 1024];
            random.nextBytes(content);
            Files.write(many.resolve((i == 0 ? "=cmd" : "scan") + i + ".bin"), content);
        }
        Path report = folder.resolve("report.csv");
        long begun = System.nanoTime();
        List<JsonNode> lines = console.ok(
                        "clinic",
                        "record",
                        "protect",
                        many.toString(),
                        "--patient",
                        "P-9",
                        "--report",
                        report.toString())
                .lines();
        double seconds = (System.nanoTime() - begun) / 1e9;
        reporter.publishEntry("files a second", String.valueOf(MANY / seconds));
        assertThat(lines.getLast().path("published").asInt()).isEqualTo(MANY);
        assertThat(transactions(lines)).hasSizeBetween(3, 4);
        assertThat(Files.readAllLines(report)).hasSize(MANY + 1).anyMatch(line -> line.contains("\"'=cmd0.bin\""));
        JsonNode again = console.ok("clinic", "record", "protect", many.toString(), "--patient", "P-9")
                .last();
        assertThat(again.path("skipped").asInt()).isEqualTo(MANY);
        List<JsonNode> verified =
                console.ok("clinic", "record", "verify", "ALL").lines();
        assertThat(verified.getLast().path("healthy").asInt()).isEqualTo(MANY);
        assertThat(verified.getLast().path("withoutSafeguard").asInt()).isZero();
    }

    @Test
    void aLostCatalogueComesBackWithoutWhatWasDestroyed() throws Exception {
        init("burnt");
        String kept = record("burnt", "kept.txt", "kept content");
        String gone = record("burnt", "gone.txt", "gone content");
        console.ok("burnt", "record", "tag", kept, "--add", "Study 7");
        console.ok("burnt", "record", "erase", gone, "--yes");
        console.ok("burnt", "access", "rules", "--four-eyes", "imaging");
        Files.delete(folder.resolve("burnt").resolve("catalogue.mv.db"));
        JsonNode rebuilt = console.ok("burnt", "vault", "rebuild-catalogue").last();
        assertThat(rebuilt.path("restored").asInt()).isEqualTo(1);
        assertThat(rebuilt.path("usualRules").asBoolean())
                .isTrue(); // said, since nobody would miss a rule that is gone
        JsonNode found =
                console.ok("burnt", "record", "search", "--tag", "study 7").last();
        assertThat(found.path("record").asText()).isEqualTo(kept);
        Path out = folder.resolve("kept.out");
        console.ok("burnt", "record", "open", kept, "--out", out.toString());
        assertThat(out).hasContent("kept content");
        assertThat(console.run(
                                "burnt",
                                "record",
                                "open",
                                gone,
                                "--out",
                                folder.resolve("x").toString())
                        .out())
                .contains("XL-UNKNOWN-RECORD");
    }

    @Test
    void aDestroyedRecordLeavesACertificateThatAnybodyCanCheck() throws Exception {
        String id = record("hospital", "Mrs Muster.txt", "to be destroyed");
        Path certificate = folder.resolve("certificate.json");
        assertThat(console.run("hospital", "record", "erase", id).code()).isEqualTo(ExitCode.USAGE);
        JsonNode erased = console.ok(
                        "hospital", "record", "erase", id, "--yes", "--certificate", certificate.toString())
                .last();
        assertThat(erased.path("transaction").asText()).startsWith("0x");
        assertThat(Files.readString(certificate)).contains(id).doesNotContain("Muster");
        assertThat(Commands.run("record", "certificate-verify", certificate.toString()))
                .isEqualTo(ExitCode.DONE);
        Path altered = Files.writeString(
                folder.resolve("altered.json"), Files.readString(certificate).replace("noise", "n0ise"));
        assertThat(Commands.run("record", "certificate-verify", altered.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(console.ok("hospital", "record", "list", "--destroyed").lines())
                .anySatisfy(one -> assertThat(one.path("record").asText()).isEqualTo(id));
        assertThat(console.run("hospital", "record", "verify", id).code()).isEqualTo(ExitCode.FAILED);
        assertThat(console.run("hospital", "access", "check", erased.path("cid").asText(), "hospital")
                        .code())
                .isNotEqualTo(ExitCode.DONE);
    }

    @Test
    void thePreviewPublishesNothingAndAnArchiveGivesItsGoodEntries() throws Exception {
        Path zip = folder.resolve("archive.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String name : List.of("good.txt", "../escaped.txt", "sub/other.txt")) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(("entry " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        Console.Ended preview =
                console.run("hospital", "record", "protect", zip.toString(), "--patient", "P-zip", "--dry-run");
        assertThat(preview.code()).isEqualTo(ExitCode.FAILED);
        assertThat(preview.lines()).hasSize(2);
        assertThat(console.ok("hospital", "record", "list", "--patient", "P-zip")
                        .out())
                .isEmpty();
        Console.Ended taken = console.run("hospital", "record", "protect", zip.toString(), "--patient", "P-zip");
        assertThat(taken.code()).isEqualTo(ExitCode.FAILED); // one entry was left out
        assertThat(console.ok("hospital", "record", "list", "--patient", "P-zip")
                        .lines())
                .hasSize(2);
    }

    @Test
    void theSameContentIsTakenOnceAndAPaddedRecordOpensToTheByte() throws Exception {
        Path file = Files.writeString(folder.resolve("twice.txt"), "x".repeat(1001));
        console.ok("hospital", "record", "protect", file.toString(), "--patient", "P-2");
        Console.Ended second = console.run("hospital", "record", "protect", file.toString(), "--patient", "P-2");
        assertThat(second.out()).contains("XL-DUPLICATE");
        JsonNode padded = console.ok(
                        "hospital", "record", "protect", file.toString(), "--patient", "P-2", "--again", "--pad")
                .last();
        Path out = folder.resolve("twice.out");
        console.ok("hospital", "record", "open", padded.path("record").asText(), "--out", out.toString());
        assertThat(out).hasSameBinaryContentAs(file);
        console.ok(
                "hospital", "record", "edit", padded.path("record").asText(), "--date", "2020-02-29", "--title", "Neu");
        assertThat(console.ok("hospital", "record", "search", "neu", "--to", "2020-03-01")
                        .lines())
                .hasSize(1);
    }

    private static List<String> transactions(List<JsonNode> lines) {
        List<String> transactions = new ArrayList<>();
        for (JsonNode line : lines) {
            String transaction = line.path("transaction").asText();
            if (!transaction.isEmpty() && !transactions.contains(transaction)) {
                transactions.add(transaction);
            }
        }
        return transactions;
    }

    private static String record(String home, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return console.ok(home, "record", "protect", file.toString(), "--patient", "P-1")
                .last()
                .path("record")
                .asText();
    }
}
